import { logger } from '../logger';
import type { Document, DocumentStore } from '../documents';
import type { SearchClient } from './client';

export class Indexer {
  constructor(
    private readonly client: SearchClient,
    private readonly documents: DocumentStore,
  ) {}

  async remove(id: string): Promise<void> {
    await this.client.delete(id);
  }
}
