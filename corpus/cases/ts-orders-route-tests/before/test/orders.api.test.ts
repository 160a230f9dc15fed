import express from 'express';
import request from 'supertest';
import { expect, it, vi } from 'vitest';

import { ordersRouter } from '../src/api/orders';

function app(status: string | null) {
  const orders = { find: vi.fn(async (id: string) => (status ? { id, status } : null)) };
  return express().use(express.json()).use('/orders', ordersRouter(orders as never));
}

it('shows an order', async () => {
  const response = await request(app('open')).get('/orders/1');
  expect(response.body).toEqual({ id: '1', status: 'open' });
});
