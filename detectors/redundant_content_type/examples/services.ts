import express from 'express';
import axios from 'axios';
import { Controller, Get, Header, Post, Res } from '@nestjs/common';

const app = express();

app.get('/a', (req, res) => {
  res.setHeader('Content-Type', 'application/json'); // expect: redundant-content-type
  res.json({ a: 1 });
});

app.get('/b', (req, res) => {
  res.type('json').json({ a: 1 }); // expect: redundant-content-type
});

app.get('/c', (req, res) => {
  res.set('Content-Type', 'application/json; charset=utf-8'); // expect: redundant-content-type
  res.status(200).json({ a: 1 });
});

app.get('/d', (req, res) => {
  res.setHeader('Content-Type', 'application/json'); // ok: redundant-content-type
  res.end(JSON.stringify({ a: 1 }));
});

app.get('/e', (req, res) => {
  res.contentType('text/csv'); // ok: redundant-content-type
  res.send(toCsv());
});

app.get('/f', (req, res) => {
  res.setHeader('Content-Type', 'application/problem+json'); // ok: redundant-content-type
  res.json({ title: 'x' });
});

app.get('/g', (req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/event-stream' }); // ok: redundant-content-type
  res.write('data: 1\n\n');
});

app.get('/h', async (request, reply) => {
  reply.header('Content-Type', 'application/json').send({ a: 1 }); // expect: redundant-content-type
});

@Controller('x')
export class X {
  @Get()
  @Header('Content-Type', 'application/json') // expect: redundant-content-type
  all() {
    return [{ a: 1 }];
  }

  @Get('csv')
  @Header('Content-Type', 'text/csv') // ok: redundant-content-type
  csv() {
    return toCsv();
  }
}

export const one = () => axios.post('/x', { a: 1 }, { headers: { 'Content-Type': 'application/json' } }); // expect: redundant-content-type

export const two = (body: string) => axios.post('/x', body, { headers: { 'Content-Type': 'application/json' } }); // ok: redundant-content-type

export const three = () =>
  fetch('/x', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ a: 1 }) }); // ok: redundant-content-type

export const four = () => fetch('/x', { headers: { 'Content-Type': 'application/json' } }); // expect: redundant-content-type

export const five = () => ky.post('/x', { json: { a: 1 }, headers: { 'content-type': 'application/json' } }); // expect: redundant-content-type

export const six = (form: FormData) => axios.post('/x', form, { headers: { 'Content-Type': 'multipart/form-data' } }); // ok: redundant-content-type

export const seven = () => Response.json({ a: 1 }, { headers: { 'Content-Type': 'application/json' } }); // expect: redundant-content-type

export const eight = () => NextResponse.json({ a: 1 }, { status: 200, headers: { 'Content-Type': 'application/json' } }); // expect: redundant-content-type

export const nine = () => new Response(JSON.stringify({}), { headers: { 'Content-Type': 'application/json' } }); // ok: redundant-content-type

export const ten = (q: URLSearchParams) =>
  fetch('/x', { method: 'POST', body: q, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });

export class Service {
  private headers = new HttpHeaders({ 'Content-Type': 'application/json' }); // ok: redundant-content-type
  constructor(private http: HttpClient) {}
  save(order: Order) {
    return this.http.post('/x', { order }, { headers: new HttpHeaders({ 'Content-Type': 'application/json' }) }); // expect: redundant-content-type
  }
}

export const hono = (c) => {
  c.header('Content-Type', 'application/json'); // expect: redundant-content-type
  return c.json({ a: 1 });
};

export const axiosInstance = axios.create({
  baseURL: '/api',
  headers: { 'Content-Type': 'application/json' }, // ok: redundant-content-type
});
