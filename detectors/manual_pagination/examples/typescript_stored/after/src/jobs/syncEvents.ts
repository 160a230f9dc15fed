import { FeedClient } from '../api/feedClient';

export async function syncEvents(client: FeedClient, checkpoints: CheckpointRepository, store: Store): Promise<void> {
  let cursor = await checkpoints.load('events');
  // ok: manual-pagination (each page's cursor is kept, so that a restart goes on from there)
  while (true) {
    const page = await client.getEvents(cursor);
    await store.insert(page.events);
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
    await checkpoints.save('events', cursor);
  }
}
