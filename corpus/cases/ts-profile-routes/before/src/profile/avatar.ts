import { promises as fs } from 'node:fs';
import path from 'node:path';

export class AvatarError extends Error {}

export interface ImportResult {
  imported: string[];
  failed: Array<{ url: string; reason: string }>;
}

export class Avatars {
  constructor(private readonly directory: string, private readonly load: typeof fetch = fetch) {}

  fileOf(userId: string): string {
    return path.join(this.directory, userId);
  }
}
