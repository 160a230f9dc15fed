import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

export class OrdersApi {
  async listOrders(page: number): Promise<Order[]> {
    return this.http.get('/orders', { params: { page } });
  }

  async *iterateOrders(): AsyncGenerator<Order> {
    let page = 1;
    // ok: manual-pagination (the iterator's own source)
    while (true) {
      const batch = await this.listOrders(page);
      if (batch.length === 0) return;
      yield* batch;
      page++;
    }
  }
}

export async function exportOrders(api: OrdersApi) {
  const rows: Order[] = [];
  let page = 1;
  // expect: manual-pagination
  while (true) {
    const batch = await api.listOrders(page);
    if (batch.length === 0) break;
    rows.push(...batch);
    page += 1;
  }
  return rows;
}

export async function scanAll(client: DynamoDBClient) {
  const items = [];
  let key;
  // expect: manual-pagination
  do {
    const answer = await client.send(new ScanCommand({ TableName: 'orders', ExclusiveStartKey: key }));
    items.push(...(answer.Items ?? []));
    key = answer.LastEvaluatedKey;
  } while (key);
  return items;
}

export async function walk(api: OrdersApi) {
  // ok: manual-pagination (the iterator)
  for await (const order of api.iterateOrders()) console.log(order);
}

export async function members(http: Http, team: string) {
  let cursor: string | undefined;
  const found = [];
  // ok: manual-pagination (the first of two)
  do {
    const answer = await http.get(`/teams/${team}/members`, { cursor });
    found.push(...answer.items);
    cursor = answer.nextCursor;
  } while (cursor);
  return found;
}

export async function invitations(http: Http, team: string) {
  let cursor: string | undefined;
  const found = [];
  // expect: manual-pagination
  do {
    const answer = await http.get(`/teams/${team}/invitations`, { cursor });
    found.push(...answer.items);
    cursor = answer.nextCursor;
  } while (cursor);
  return found;
}

export async function showPage(request: Request, repository: Repository) {
  const page = Number(request.query.page ?? 1);
  return repository.find({ skip: (page - 1) * 20, take: 20 }); // ok: manual-pagination (a web page)
}

export async function shelves(library: Library) {
  let offset = 0;
  // ok: manual-pagination (the only loop over what offers nothing else)
  for (;;) {
    const shelf = await library.fetchShelf(offset);
    if (!shelf) return;
    offset += 1;
  }
}
