import { CrmClient } from '../api/crmClient';

export async function exportContacts(client: CrmClient, sink: Sink): Promise<number> {
  let cursor: string | undefined;
  let count = 0;
  // expect: manual-pagination
  do {
    const page = await client.listContacts(cursor);
    for (const contact of page.items) {
      await sink.write(contact);
      count += 1;
    }
    cursor = page.nextCursor;
  } while (cursor);
  return count;
}
