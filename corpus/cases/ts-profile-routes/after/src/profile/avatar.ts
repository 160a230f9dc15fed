import { promises as fs } from 'node:fs';
import path from 'node:path';

export class AvatarError extends Error {}

export interface ImportResult {
  imported: string[];
  failed: Array<{ url: string; reason: string }>;
}

export class Avatars {
  constructor(private readonly directory: string, private readonly load: typeof fetch = fetch) {}

  async read(userId: string): Promise<Buffer | null> {
    try {
      return await fs.readFile(path.join(this.directory, userId));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return null;
      }
      throw error;
    }
  }

  async import(userId: string, url: string): Promise<void> {
    const temporary = path.join(this.directory, `${userId}.part`);
    let response: Response;
    try {
      response = await this.load(url);
    } catch (error) {
      throw new AvatarError(`cannot load ${url}`, { cause: error });
    }
    if (!response.ok || response.body === null) {
      throw new AvatarError(`${url} answered ${response.status}`);
    }
    try {
      await fs.writeFile(temporary, response.body as never);
      await fs.rename(temporary, path.join(this.directory, userId));
    } finally {
      await fs.rm(temporary, { force: true });
    }
  }

  async importAll(urls: Map<string, string>): Promise<ImportResult> {
    const result: ImportResult = { imported: [], failed: [] };
    for (const [userId, url] of urls) {
      try {
        await this.import(userId, url);
        result.imported.push(userId);
      } catch (error) {
        result.failed.push({ url, reason: String(error) });
      }
    }
    return result;
  }

  fileOf(userId: string): string {
    return path.join(this.directory, userId);
  }
}
