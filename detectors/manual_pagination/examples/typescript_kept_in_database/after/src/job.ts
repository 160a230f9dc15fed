export async function run(client: Client, db: Db) {
  const state = await db.syncState.findUnique({ where: { name: 'events' } });
  let cursor = state?.cursor;
  // ok: manual-pagination (the cursor is kept in the database)
  do {
    const page = await client.listEvents(cursor);
    await db.event.createMany({ data: page.items });
    cursor = page.next;
    await db.syncState.update({ where: { name: 'events' }, data: { cursor } });
  } while (cursor);
}

export async function firstPage(client: Client) {
  // ok: manual-pagination (one page)
  const page = await client.listEvents();
  return page.items;
}
