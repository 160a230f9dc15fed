import { readFileSync, writeFileSync, createReadStream, promises as fs } from 'fs';
import { createHmac } from 'crypto';
import express, { Request, Response } from 'express';
import axios from 'axios';

const app = express();

app.get('/files/:name', (req, res) => {
  // expect: buffered-stream
  const data = readFileSync(`/var/files/${req.params.name}`);
  res.send(data);
});

app.get('/files/:name/async', async (req, res) => {
  // expect: buffered-stream
  const data = await fs.readFile(`/var/files/${req.params.name}`);
  res.end(data);
});

app.get('/export.csv', async (req: Request, res: Response) => {
  // expect: buffered-stream
  const lines: string[] = [];
  for await (const order of Order.find().cursor()) {
    lines.push(`${order.id},${order.total}`);
  }
  res.type('text/csv').send(lines.join('\n'));
});

app.get('/orders.csv', async (req: Request, res: Response) => {
  // expect: buffered-stream
  const orders = await prisma.order.findMany();
  // expect: buffered-stream
  let csv = 'id,total\n';
  for (const order of orders) {
    csv += `${order.id},${order.total}\n`;
  }
  res.send(csv);
});

app.get('/proxy', async (req, res) => {
  const upstream = await fetch(`https://files.example.com/${req.query.path}`);
  // expect: buffered-stream
  const body = await upstream.arrayBuffer();
  res.send(Buffer.from(body));
});

app.get('/proxy-axios', async (req, res) => {
  const response = await axios.get('https://files.example.com/big', { responseType: 'arraybuffer' });
  // expect: buffered-stream
  res.send(response.data);
});

app.post('/upload', (req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', async () => {
    // expect: buffered-stream
    const body = Buffer.concat(chunks);
    await fs.writeFile('/var/uploads/file', body);
    res.sendStatus(204);
  });
});

export class ExportService {
  constructor(private readonly orders: Repository<Order>) {}

  async write(out: NodeJS.WritableStream) {
    // expect: buffered-stream
    const orders = await this.orders.find();
    for (const order of orders) {
      out.write(`${order.id}\n`);
    }
  }

  async mongo(out: NodeJS.WritableStream) {
    // expect: buffered-stream
    const docs = await this.db.collection('orders').find({}).toArray();
    for (const doc of docs) {
      out.write(JSON.stringify(doc) + '\n');
    }
  }

  async import(url: string) {
    const res = await fetch(url);
    // expect: buffered-stream
    const text = await res.text();
    for (const line of text.split('\n')) {
      await this.handle(line);
    }
  }

  async importFile(path: string) {
    // expect: buffered-stream
    const text = readFileSync(path, 'utf8');
    text.split('\n').forEach((line) => this.handle(line));
  }

  async download(url: string, target: string) {
    const res = await fetch(url);
    // expect: buffered-stream
    await fs.writeFile(target, Buffer.from(await res.arrayBuffer()));
  }

  async copy(from: string, to: string) {
    // expect: buffered-stream
    const data = await fs.readFile(from);
    await fs.writeFile(to, data);
  }

  async upload(path: string) {
    // expect: buffered-stream
    const body = readFileSync(path);
    await this.s3.send(new PutObjectCommand({ Bucket: 'exports', Key: 'a', Body: body }));
  }

  async *rows() {
    // expect: buffered-stream
    const rows = await this.db.query('SELECT * FROM orders').toArray();
    yield* rows;
  }

  async collected() {
    // expect: buffered-stream
    const rows = [];
    for await (const row of this.client.query('select 1').stream()) {
      rows.push(row);
    }
    for (const row of rows) {
      this.handle(row);
    }
  }

  // Not findings

  async twice() {
    // ok: buffered-stream (used twice)
    const orders = await this.orders.find();
    for (const order of orders) this.handle(order);
    return orders.map((o) => o.id);
  }

  async sized() {
    // ok: buffered-stream (sized)
    const orders = await this.orders.find();
    console.log(`${orders.length} orders`);
    for (const order of orders) this.handle(order);
  }

  async sorted() {
    // ok: buffered-stream (sorted)
    const orders = await this.orders.find();
    orders.sort((a, b) => a.total - b.total);
    for (const order of orders) this.handle(order);
  }

  async indexed() {
    // ok: buffered-stream (indexed)
    const orders = await this.orders.find();
    return orders[0].id;
  }

  async returned() {
    // ok: buffered-stream (returned to callers outside of the change)
    return this.orders.find();
  }

  async kept() {
    // ok: buffered-stream (cached)
    this.cache = await this.orders.find();
  }

  async lookup(ids: string[]) {
    // ok: buffered-stream (looked up)
    const orders = await this.orders.find();
    return ids.filter((id) => orders.some((o) => o.id === id));
  }

  async byId() {
    // ok: buffered-stream (a table to look things up in)
    const orders = await this.orders.find();
    return new Map(orders.map((o) => [o.id, o]));
  }

  async page(skip: number) {
    // ok: buffered-stream (a page)
    const orders = await this.orders.find({ skip, take: 50 });
    for (const order of orders) this.handle(order);
  }

  config() {
    // ok: buffered-stream (a configuration file)
    return JSON.parse(readFileSync('config/app.json', 'utf8'));
  }

  async atomic(path: string) {
    // ok: buffered-stream (an atomic write)
    const data = await fs.readFile(path);
    await fs.writeFile(`${path}.tmp`, data);
    await fs.rename(`${path}.tmp`, `${path}.bak`);
  }

  async streamed(path: string, res: Response) {
    // ok: buffered-stream (streams)
    createReadStream(path).pipe(res);
  }

  async error(url: string) {
    const res = await fetch(url);
    if (!res.ok) {
      // ok: buffered-stream (the text of an error)
      throw new Error(await res.text());
    }
  }

  async data(url: string) {
    const res = await fetch(url);
    // ok: buffered-stream (an answer of an interface)
    return await res.json();
  }
}

app.post('/webhook', (req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', () => {
    // ok: buffered-stream (a signature over the body)
    const body = Buffer.concat(chunks);
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    res.status(signature === req.headers['x-signature'] ? 200 : 401).end();
  });
});
