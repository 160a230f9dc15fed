import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

import { ProductStore } from '../products';

export class ProductImport {
  constructor(
    private readonly s3: S3Client,
    private readonly products: ProductStore,
    private readonly bucket: string,
  ) {}

  async clear(): Promise<void> {
    await this.products.deleteAll();
  }
}
