import express from 'express';
import request from 'supertest';
import { expect, it, vi } from 'vitest';

import { ordersRouter } from '../src/api/orders';

function app(status: string | null) {
  const orders = { find: vi.fn(async (id: string) => (status ? { id, status } : null)), cancel: vi.fn(async () => undefined) };
  return express().use(express.json()).use('/orders', ordersRouter(orders as never));
}

it('shows an order', async () => {
  const response = await request(app('open')).get('/orders/1');
  expect(response.body).toEqual({ id: '1', status: 'open' });
});

it.each([
  ['open', 204],
  ['shipped', 409],
  [null, 404],
])('cancelling an order that is %s answers %d', async (status, expected) => {
  const response = await request(app(status)).post('/orders/1/cancel').send({ reason: 'late' });
  expect(response.status).toBe(expected);
});
