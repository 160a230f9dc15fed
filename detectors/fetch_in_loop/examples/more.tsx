import pMap from 'p-map';
import { doc, getDoc } from 'firebase/firestore';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import Stripe from 'stripe';

export class Catalog {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly productRepository: ProductRepository,
    private readonly userService: UserService,
    private readonly db: Db,
    private readonly stripe: Stripe,
    private readonly ddb: DynamoDBDocumentClient,
  ) {}

  async settled(ids: string[]) {
    const results = await Promise.allSettled(ids.map((id) => this.productRepository.findById(id))); // expect: fetch-in-loop
    return results.filter((r) => r.status === 'fulfilled');
  }

  async mapped(ids: string[]) {
    return pMap(ids, async (id) => this.productRepository.findById(id), { concurrency: 4 }); // expect: fetch-in-loop
  }

  async mongo(ids: ObjectId[]) {
    const users = [];
    for (const id of ids) {
      users.push(await this.db.collection('users').findOne({ _id: id })); // expect: fetch-in-loop
    }
    return users;
  }

  async firestore(ids: string[]) {
    const found = [];
    for (const id of ids) {
      const snapshot = await getDoc(doc(this.db, 'users', id)); // expect: fetch-in-loop
      if (snapshot.exists()) found.push(snapshot.data());
    }
    return found;
  }

  async admin(ids: string[]) {
    return Promise.all(ids.map((id) => this.db.collection('users').doc(id).get())); // expect: fetch-in-loop
  }

  async dynamo(ids: string[]) {
    const items = [];
    for (const id of ids) {
      const { Item } = await this.ddb.send(new GetCommand({ TableName: 'devices', Key: { id } })); // expect: fetch-in-loop
      items.push(Item);
    }
    return items;
  }

  async customers(ids: string[]) {
    return Promise.all(ids.map((id) => this.stripe.customers.retrieve(id))); // no bulk
  }

  async reduced(lines: Line[]) {
    return lines.reduce(async (sum, line) => {
      const product = await this.productRepository.findOne(line.productId); // expect: fetch-in-loop
      return (await sum) + product.price;
    }, Promise.resolve(0));
  }

  async entries(quantities: Record<string, number>) {
    let total = 0;
    for (const [sku, quantity] of Object.entries(quantities)) {
      const product = await this.productRepository.findBySku(sku); // expect: fetch-in-loop
      total += product.price * quantity;
    }
    return total;
  }

  async memo(lines: Line[]) {
    for (const line of lines) {
      if (!this.names.has(line.productId)) {
        const product = await this.productRepository.findById(line.productId); // ok: fetch-in-loop (kept)
        this.names.set(line.productId, product.name);
      }
    }
  }

  async memoised(lines: Line[]) {
    const products: Record<string, Product> = {};
    for (const line of lines) {
      products[line.productId] ??= await this.productRepository.findById(line.productId); // ok: fetch-in-loop (kept)
    }
    return products;
  }

  async first(ids: string[]) {
    for (const id of ids) {
      const product = await this.productRepository.findById(id); // ok: fetch-in-loop (ends with the first)
      if (product) return product;
    }
    return null;
  }

  async users(ids: string[]) {
    const users = await this.userService.getUsers(ids); // ok: fetch-in-loop (one read)
    return users.map((user) => user.profile.get('name')); // ok: fetch-in-loop (in memory)
  }

  async pages() {
    let cursor: string | undefined;
    const all = [];
    while (true) {
      const page = await this.productRepository.findPage(cursor); // ok: fetch-in-loop (pages)
      all.push(...page.items);
      if (!page.next) break;
      cursor = page.next;
    }
    return all;
  }

  async tables(names: string[]) {
    for (const table of names) {
      const rows = await this.db.query(`SELECT count(*) FROM ${table}`); // ok: fetch-in-loop (another table each)
      console.log(rows);
    }
  }
}

export async function loadComments(postIds: string[]) {
  const comments: Record<string, Comment[]> = {};
  await Promise.all(
    postIds.map(async (postId) => {
      const res = await fetch(`${API_URL}/posts/${postId}/comments`, { headers: { accept: 'application/json' } }); // expect: fetch-in-loop
      comments[postId] = await res.json();
    }),
  );
  return comments;
}

export function Rows({ items }: { items: Item[] }) {
  return items.map((item) => <Row key={item.id} onOpen={() => fetch(`/api/items/${item.id}`)} />); // ok: fetch-in-loop (when clicked)
}

export async function texts(s3: S3Client, keys: string[]) {
  const found = [];
  for (const key of keys) {
    const object = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key })); // ok: fetch-in-loop (no bulk form)
    found.push(await object.Body.transformToString());
  }
  return found;
}
