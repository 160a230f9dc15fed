import OpenAI from 'openai';

export async function allFiles(client: OpenAI): Promise<string[]> {
  const ids: string[] = [];
  let page = await client.files.list({ limit: 100 });
  // expect: manual-pagination
  while (true) {
    ids.push(...page.data.map((f) => f.id));
    if (!page.hasNextPage()) break;
    page = await page.getNextPage();
  }
  return ids;
}

export async function well(client: OpenAI): Promise<string[]> {
  const ids: string[] = [];
  // ok: manual-pagination (the iterator)
  for await (const file of client.files.list({ limit: 100 })) ids.push(file.id);
  return ids;
}
