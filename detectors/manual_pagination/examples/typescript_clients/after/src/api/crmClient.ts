import axios, { AxiosInstance } from 'axios';

export interface Page<T> { items: T[]; nextCursor?: string }

export class CrmClient {
  constructor(private readonly http: AxiosInstance) {}

  async listContacts(cursor?: string): Promise<Page<Contact>> {
    const { data } = await this.http.get('/contacts', { params: { cursor } });
    return data;
  }

  async *iterateContacts(): AsyncGenerator<Contact> {
    let cursor: string | undefined;
    do {
      const page = await this.listContacts(cursor);
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }
}
