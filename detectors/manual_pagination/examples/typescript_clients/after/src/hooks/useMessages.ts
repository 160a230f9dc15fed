export class MessageFeed {
  private cursor?: string;
  constructor(private readonly client: ChatClient) {}

  async loadMore(): Promise<Message[]> {
    // ok: manual-pagination (one page at a time, the cursor is kept between)
    const page = await this.client.listMessages(this.cursor);
    this.cursor = page.nextCursor;
    return page.items;
  }
}
