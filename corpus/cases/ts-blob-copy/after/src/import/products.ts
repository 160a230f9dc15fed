import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

import { ProductStore } from '../products';

export class ProductImport {
  constructor(
    private readonly s3: S3Client,
    private readonly products: ProductStore,
    private readonly bucket: string,
  ) {}

  private async readObject(key: string): Promise<string> {
    const object = await this.s3.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
    return object.Body!.transformToString();
  }

  async load(key: string): Promise<number> {
    const text = await this.readObject(key);
    let count = 0;
    for (const line of text.split('\n')) {
      if (line.trim() === '') {
        continue;
      }
      await this.products.upsert(JSON.parse(line));
      count += 1;
    }
    return count;
  }

  async loadAll(keys: string[]): Promise<number> {
    let total = 0;
    for (const key of keys) {
      try {
        total += await this.load(key);
      } catch (error) {
        continue;
      }
    }
    return total;
  }

  async clear(): Promise<void> {
    await this.products.deleteAll();
  }
}
