export class FeedClient {
  async getEvents(cursor?: string): Promise<{ events: Event[]; nextCursor?: string }> {
    return this.http.get('/events', { cursor });
  }
  async *streamEvents(): AsyncIterable<Event> {
    let cursor: string | undefined;
    do {
      const page = await this.getEvents(cursor);
      yield* page.events;
      cursor = page.nextCursor;
    } while (cursor);
  }
}
