import { logger } from './logger';

export async function loadCustomer(client: Client, id: string) {
  try {
    return await client.get(`/customers/${id}`);
    // expect: error-masking
  } catch (e) {
    return null;
  }
}

export async function listOrders(db: Db, customer: string): Promise<Order[]> {
  try {
    return await db.orders.findMany({ where: { customer } });
    // expect: error-masking
  } catch (error) {
    logger.error(`orders: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

export async function save(repository: Repository, order: Order) {
  try {
    await repository.save(order);
    // expect: error-masking
  } catch {}
}

export async function saveQuietly(repository: Repository, order: Order) {
  try {
    await repository.save(order);
    // expect: error-masking
  } catch (err) {
    // ignore
  }
}

export async function charge(gateway: Gateway, order: Order) {
  try {
    await gateway.charge(order);
    // expect: error-masking
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error('charge failed', message);
  }
}

export function refresh(api: Api, orders: Orders) {
  // expect: error-masking
  api.orders().catch(() => {});
  // expect: error-masking
  orders.load().catch(() => null);
  // expect: error-masking
  orders.save().catch((error) => { console.error(error.message); });
  api
    .customers()
    .then((found) => orders.assign(found))
    // expect: error-masking
    .catch(() => []);
}

export async function useRates(api: Api, setRates: (rates: Rate[]) => void) {
  try {
    const found = await api.rates();
    setRates(found);
    // expect: error-masking
  } catch {
    setRates([]);
  }
}

// expect: error-masking
const secret = process.env.JWT_SECRET || 'secret';
// expect: error-masking
const apiKey = process.env['API_KEY'] ?? 'test-key';
// expect: error-masking
const url = process.env.DATABASE_URL || 'postgres://localhost/app';
// ok: error-masking (no required setting)
const port = process.env.PORT || '3000';
// ok: error-masking (no setting at all)
const title = options.secret || 'secret';

export function parse(text: string) {
  try {
    return JSON.parse(text);
    // ok: error-masking (it can only fail in one way)
  } catch {
    return null;
  }
}

export function readUrl(text: string) {
  try {
    return new URL(text);
    // ok: error-masking (it can only fail in one way)
  } catch {
    return undefined;
  }
}

export async function fetchOrder(client: Client, id: string) {
  try {
    return await client.get(id);
    // ok: error-masking (thrown again)
  } catch (error) {
    logger.error(error);
    throw error;
  }
}

export async function fetchTranslated(client: Client, id: string) {
  try {
    return await client.get(id);
    // ok: error-masking (translated)
  } catch (error) {
    throw new OrderError('not found', { cause: error });
  }
}

export async function route(req: Request, res: Response, next: Next) {
  try {
    res.json(await load(req));
    // ok: error-masking (handed on)
  } catch (err) {
    next(err);
  }
}

export async function route500(req: Request, res: Response) {
  try {
    res.json(await load(req));
    // ok: error-masking (the client is told)
  } catch {
    res.status(500).json({});
  }
}

export function promised(client: Client) {
  return new Promise((resolve, reject) => {
    // ok: error-masking (handed on)
    client.read().then(resolve).catch((e) => reject(e));
  });
}

export async function Form({ api, setError }: Props) {
  try {
    await api.save();
    // ok: error-masking (shown to the user)
  } catch {
    setError('Could not save');
  }
}

export async function notify(api: Api) {
  try {
    await api.save();
    // ok: error-masking (shown to the user)
  } catch (e) {
    toast.show('not saved');
  }
}

export async function attempt(api: Api) {
  try {
    await api.save();
    return { ok: true };
    // ok: error-masking (recorded in the result)
  } catch (e) {
    return { ok: false, reason: e };
  }
}

export async function all(ids: string[], api: Api) {
  const failed: string[] = [];
  for (const id of ids) {
    try {
      await api.remove(id);
      // ok: error-masking (the rejected element is recorded)
    } catch {
      failed.push(id);
    }
  }
  return failed;
}

export async function copy(source: Source) {
  const handle = await source.open();
  try {
    return await handle.read();
  } finally {
    // ok: error-masking (cleanup)
    await handle.close().catch(() => {});
  }
}

export function release(socket: Socket) {
  // ok: error-masking (cleanup)
  socket.close().catch(() => undefined);
}

export async function dispose(client: Client) {
  try {
    await client.flushAll();
    // ok: error-masking (a function that cleans up)
  } catch {}
}

export async function race(client: Client) {
  const answer = client.read();
  // ok: error-masking (the promise is awaited below, where its error is met)
  answer.catch(() => {});
  await Promise.race([answer, delay(10)]);
}

export async function fileSize(path: string) {
  try {
    return await fs.stat(path);
    // ok: error-masking (told apart)
  } catch (err) {
    if (err.code === 'ENOENT') return null;
    return undefined;
  }
}

export async function answerOf(response: Response) {
  // ok: error-masking (a body that is no JSON)
  return await response.json().catch(() => ({}));
}

export async function cancelled(client: Client) {
  try {
    await client.read();
    // ok: error-masking (cancellation)
  } catch (error) {
    if (error.name === 'AbortError') return;
    throw error;
  }
}

export async function workForever(queue: Queue) {
  while (true) {
    const job = await queue.take();
    try {
      await job.perform();
      // ok: error-masking (a loop that logs with the trace and goes on)
    } catch (error) {
      logger.error('job failed', error);
    }
  }
}

export async function isReachable(url: string) {
  try {
    await fetch(url);
    return true;
    // ok: error-masking (a failure is the answer)
  } catch {
    return false;
  }
}

export async function deliver(mail: Mail, outbox: Outbox) {
  try {
    await mail.send();
    // ok: error-masking (another way is taken)
  } catch {
    await outbox.put(mail);
  }
}

export function optional() {
  try {
    return require('sharp');
    // ok: error-masking (an optional import)
  } catch {
    return null;
  }
}
