import * as fs from 'fs';
import * as path from 'path';
import { NextResponse } from 'next/server';

export async function GET(request: Request) {
  // expect: buffered-stream
  const file = fs.readFileSync(path.join('/data', 'orders.csv'));
  return new NextResponse(file, { headers: { 'Content-Type': 'text/csv' } });
}

export async function POST(request: Request) {
  const form = await request.formData();
  const file = form.get('file') as File;
  // expect: buffered-stream
  const bytes = await file.arrayBuffer();
  await fs.promises.writeFile(`/data/${file.name}`, Buffer.from(bytes));
  return NextResponse.json({ ok: true });
}

export async function streamToFile(stream: NodeJS.ReadableStream, target: string) {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
  }
  // expect: buffered-stream
  await fs.promises.writeFile(target, Buffer.concat(chunks));
}

export class ReportController {
  @Get('export')
  async export(@Res() res: Response) {
    // expect: buffered-stream
    const orders = await this.prisma.order.findMany();
    res.send(orders.map((o) => `${o.id},${o.total}`).join('\n'));
  }

  async lines(file: string) {
    // expect: buffered-stream
    const lines = fs.readFileSync(file, 'utf-8').split('\n');
    for (const line of lines) {
      this.handle(line);
    }
  }

  async passed(out: NodeJS.WritableStream) {
    // expect: buffered-stream
    const orders = await this.collection.find({}).toArray();
    this.writeAll(orders, out);
  }

  private writeAll(orders: Order[], out: NodeJS.WritableStream) {
    for (const order of orders) {
      out.write(JSON.stringify(order));
    }
  }

  async download(url: string, target: string) {
    // expect: buffered-stream
    const { data } = await axios.get(url, { responseType: 'arraybuffer' });
    fs.writeFileSync(target, data);
  }

  async hashed(file: string) {
    // ok: buffered-stream (a digest over the body)
    const body = await fs.promises.readFile(file);
    return createHash('sha256').update(body).digest('hex');
  }

  async parsed(url: string) {
    const res = await fetch(url);
    // ok: buffered-stream (looked at twice)
    const text = await res.text();
    this.log.debug(text.slice(0, 100));
    return JSON.parse(text);
  }

  async first() {
    // ok: buffered-stream (indexed)
    const [first] = await this.orders.find();
    return first;
  }

  async grouped() {
    // ok: buffered-stream (grouped for looking up)
    const orders = await this.orders.find();
    return orders.reduce((all, o) => ({ ...all, [o.id]: o }), {});
  }

  async template() {
    // ok: buffered-stream (a template)
    return fs.readFileSync('templates/mail.html', 'utf-8');
  }

  async limited() {
    // ok: buffered-stream (a page)
    const docs = await this.collection.find({}).limit(20).toArray();
    for (const doc of docs) this.handle(doc);
  }

  async sortedLines(file: string) {
    // ok: buffered-stream (sorted)
    const lines = fs.readFileSync(file, 'utf-8').split('\n').sort();
    for (const line of lines) this.handle(line);
  }
}

app.post('/sign-out', async (c) => {
  await revoke(c);
  // ok: buffered-stream (an answer)
  return c.text('OK', 201);
});
