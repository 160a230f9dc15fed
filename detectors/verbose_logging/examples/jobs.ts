import express from 'express';
import { logger } from './logger';

const app = express();

app.post('/orders', async (req, res) => {
  console.log('POST /orders', req.body); // expect: verbose-logging
  const order = await orders.create(req.body);
  res.json(order);
});

app.listen(3000, () => {
  console.log('listening on 3000');
});

app.get('/health', (req, res) => {
  res.send('ok');
});

export async function importCsv(rows: Row[]) {
  let n = 0;
  for (const row of rows) {
    await repo.insert(row);
    n++;
    if (n % 500 === 0) logger.info(`imported ${n} rows`);
  }
  logger.info(`import done: ${n} rows`);
}

export async function importCsv2(rows: Row[]) {
  rows.forEach((row, i) => {
    logger.info(`row ${i}: ${row.id}`); // expect: verbose-logging
    repo.insert(row);
  });
}

export function auth(req: Request) {
  logger.debug(`Authorization: ${req.headers.authorization}`); // expect: verbose-logging
  return verify(req);
}

export function login(email: string, password: string) {
  logger.info('login', { email, password }); // expect: verbose-logging
  return users.find(email);
}

export function login2(email: string, password: string) {
  logger.info('login', { email });
  return users.find(email);
}

export const useCart = () => {
  const add = (item: Item) => {
    console.log('adding', item); // expect: verbose-logging
    setItems((prev) => [...prev, item]);
  };
  return { add };
};

export function warn(items: Item[]) {
  for (const item of items) {
    if (!item.sku) {
      logger.warn(`item ${item.id} has no sku`);
      continue;
    }
    push(item);
  }
}

export function dev(order: Order) {
  if (process.env.NODE_ENV !== 'production') {
    console.log('order', order);
  }
  return order;
}

export async function charge(order: Order) {
  logger.info('>>> charge'); // expect: verbose-logging
  const result = await gateway.charge(order);
  logger.info('<<< charge');
  return result;
}

export async function middle(order: Order) {
  const started = Date.now();
  const result = await gateway.charge(order);
  logger.info(`charged ${order.id} in ${Date.now() - started} ms`);
  return result;
}

export function onError(err: Error) {
  console.error('unhandled', err);
  process.exit(1);
}

export async function begin(config: Config) {
  logger.info(`config: ${JSON.stringify(config, null, 2)}`); // expect: verbose-logging
  return start(config);
}

export function debugMode(order: Order) {
  console.debug('order', order.id);
  return order;
}

export function emoji(order: Order) {
  logger.info(`🎉 order ${order.id} shipped`); // expect: verbose-logging
}

export async function tokens(usage: Usage) {
  logger.info(`tokens: ${usage.totalTokens}`);
}

export function table(rows: Row[]) {
  console.table(rows); // expect: verbose-logging
  return rows;
}
