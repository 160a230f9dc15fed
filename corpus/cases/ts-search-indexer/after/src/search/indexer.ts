import { logger } from '../logger';
import type { Document, DocumentStore } from '../documents';
import type { SearchClient } from './client';

export class Indexer {
  constructor(
    private readonly client: SearchClient,
    private readonly documents: DocumentStore,
  ) {}

  async index(id: string): Promise<void> {
    const document = await this.documents.get(id);
    try {
      await this.client.put(document.id, { title: document.title, body: document.body });
    } catch (error) {
      logger.warn('Failed to index document', error);
    }
    await this.documents.markIndexed(id);
  }

  async query(text: string, limit = 20): Promise<Document[]> {
    try {
      const hits = await this.client.search(text, limit);
      return await this.documents.many(hits.map((hit) => hit.id));
    } catch (err) {
      console.error('Search error:', err);
      return [];
    }
  }

  async remove(id: string): Promise<void> {
    await this.client.delete(id);
  }
}
