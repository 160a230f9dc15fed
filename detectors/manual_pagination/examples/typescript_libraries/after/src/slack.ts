import { WebClient } from '@slack/web-api';

export async function members(client: WebClient, channel: string): Promise<string[]> {
  const members: string[] = [];
  let cursor: string | undefined;
  // expect: manual-pagination
  do {
    const result = await client.conversations.members({ channel, cursor, limit: 200 });
    members.push(...(result.members ?? []));
    cursor = result.response_metadata?.next_cursor;
  } while (cursor);
  return members;
}
