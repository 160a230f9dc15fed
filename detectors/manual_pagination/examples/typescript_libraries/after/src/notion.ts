import { Client } from '@notionhq/client';

export class NotionReader {
  constructor(private readonly notion: Client) {}

  async pages(databaseId: string) {
    const results = [];
    let cursor: string | undefined = undefined;
    let hasMore = true;
    // expect: manual-pagination
    while (hasMore) {
      const response = await this.notion.databases.query({ database_id: databaseId, start_cursor: cursor });
      results.push(...response.results);
      hasMore = response.has_more;
      cursor = response.next_cursor ?? undefined;
    }
    return results;
  }
}
