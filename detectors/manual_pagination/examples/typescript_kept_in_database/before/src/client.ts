export class Client {
  async listEvents(cursor?: string): Promise<Page> {
    return this.http.get('/events', { cursor });
  }
  async *iterateEvents(): AsyncGenerator<Event> {
    let cursor: string | undefined;
    do {
      const page = await this.listEvents(cursor);
      yield* page.items;
      cursor = page.next;
    } while (cursor);
  }
}
