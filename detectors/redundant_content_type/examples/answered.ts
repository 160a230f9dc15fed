import { NextResponse } from 'next/server';

export function show(req: Request, res: Response) {
  res.setHeader('Content-Type', 'application/json'); // expect: redundant-content-type
  res.status(200).json(find(req.params.id));
}

export function showWithCharset(req: Request, res: Response) {
  res.set('Content-Type', 'application/json; charset=utf-8'); // expect: redundant-content-type
  res.json(find(req.params.id));
}

export function showChained(req: Request, res: Response) {
  res.type('json').json(find(req.params.id)); // expect: redundant-content-type
}

export function problem(req: Request, res: Response) {
  res.type('application/problem+json'); // ok: redundant-content-type (another type)
  res.status(404).json({ title: 'missing' });
}

export function raw(req: Request, res: ServerResponse) {
  res.setHeader('Content-Type', 'application/json'); // ok: redundant-content-type (a text is sent)
  res.end(JSON.stringify(find(req.params.id)));
}

export function either(req: Request, res: Response) {
  res.setHeader('Content-Type', 'application/json'); // ok: redundant-content-type (the other answer needs it)
  if (req.query.stream) {
    res.write(JSON.stringify(find(req.params.id)));
    return;
  }
  res.json(find(req.params.id));
}

export function other(req: Request, res: Response) {
  if (req.query.csv) {
    res.setHeader('Content-Type', 'text/csv'); // ok: redundant-content-type (another type)
    res.send(csv());
    return;
  }
  res.json(find(req.params.id));
}

export function page(req: Request, res: Response) {
  res.setHeader('Content-Type', 'text/html'); // expect: redundant-content-type
  res.render('orders', { orders: all() });
}

export async function GET() {
  return NextResponse.json(await all(), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, // expect: redundant-content-type
  });
}

export async function PUT() {
  return NextResponse.json(await all(), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' }, // ok: redundant-content-type (a charset that is not added)
  });
}

export async function POST() {
  return new Response(JSON.stringify(await all()), {
    headers: { 'Content-Type': 'application/json' }, // ok: redundant-content-type (said once)
  });
}

export async function readBack(url: string, headers: Headers) {
  const res = await fetch(url, { method: 'POST', body: payload() });
  headers.set('Content-Type', 'application/json'); // ok: redundant-content-type (`res.json()` reads)
  return res.json();
}

export class OrdersController {
  @Get(':id')
  @Header('Content-Type', 'application/json') // expect: redundant-content-type
  find(@Param('id') id: string) {
    return { order: this.orders.find(id) };
  }

  @Get('export')
  @Header('Content-Type', 'text/csv') // ok: redundant-content-type (said once)
  export() {
    return this.orders.csv();
  }
}

export function twice(res: ServerResponse, text: string) {
  res.setHeader('Content-Type', 'text/csv');
  res.setHeader('Content-Disposition', 'attachment');
  res.setHeader('Content-Type', 'text/csv'); // expect: redundant-content-type
  res.end(text);
}
