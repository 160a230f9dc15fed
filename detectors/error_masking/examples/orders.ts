import { Injectable, Logger } from '@nestjs/common';
import axios from 'axios';
import { readFile } from 'node:fs/promises';
import type { NextFunction, Request, Response } from 'express';

const JWT_SECRET = process.env.JWT_SECRET || 'change-me'; // expect: error-masking
const PORT = process.env.PORT || '3000';
const DATABASE_URL = process.env.DATABASE_URL ?? 'postgres://localhost:5432/app'; // expect: error-masking
const REDIS = process.env.REDIS_PREFIX ?? 'app';

@Injectable()
export class OrdersService {
  private readonly logger = new Logger(OrdersService.name);

  constructor(private readonly repo: OrdersRepository, private readonly gateway: Gateway) {}

  async getTotal(id: string): Promise<number> {
    try {
      const order = await this.repo.findOne(id);
      return order.total;
    } catch { // expect: error-masking
      return 0;
    }
  }

  async list(userId: string): Promise<Order[]> {
    try {
      return await this.repo.findByUser(userId);
    } catch (error) { // expect: error-masking
      this.logger.error('Failed to list orders', error);
      return [];
    }
  }

  async cancel(id: string): Promise<void> {
    await this.gateway.cancel(id).catch(() => {}); // expect: error-masking
    await this.repo.update(id, { status: 'cancelled' });
  }

  async load(id: string): Promise<Order> {
    try {
      return await this.repo.findOneOrFail(id);
    } catch (error) {
      throw new NotFoundException(`Order ${id} not found`, { cause: error });
    }
  }

  async stock(sku: string) {
    const { data } = await axios.get(`/stock/${sku}`).catch(() => ({ data: null })); // expect: error-masking
    return data?.count ?? 0;
  }

  async importAll(rows: Row[]): Promise<ImportResult> {
    const result: ImportResult = { imported: 0, rejected: [] };
    for (const row of rows) {
      try {
        await this.repo.insert(row);
        result.imported++;
      } catch (e) {
        result.rejected.push({ row, reason: String(e) });
      }
    }
    return result;
  }

  async push(rows: Row[]) {
    for (const row of rows) {
      try {
        await this.gateway.push(row);
      } catch (err) { // expect: error-masking
        console.error(err);
      }
    }
  }

  async refresh(token: string) {
    try {
      const session = await this.gateway.refresh(token);
      this.session = session;
    } catch (e) { // expect: error-masking
      // ignore
    }
  }

  async settings(path: string) {
    try {
      return JSON.parse(await readFile(path, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw error;
    }
  }
}

export async function createOrder(req: Request, res: Response, next: NextFunction) {
  try {
    const order = await service.create(req.body);
    res.status(201).json(order);
  } catch (err) {
    next(err);
  }
}

export async function getOrder(req: Request, res: Response) {
  try {
    res.json(await service.get(req.params.id));
  } catch (err) {
    res.status(500).json({ error: 'internal' });
  }
}

export async function getOrders(req: Request, res: Response) {
  try {
    res.json(await service.list());
  } catch (err) { // expect: error-masking
    res.json([]);
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const loadUser = createAsyncThunk('user/load', async (id: string, { rejectWithValue }) => {
  try {
    return await api.getUser(id);
  } catch (error) {
    return rejectWithValue(error);
  }
});

export function useOrders() {
  const [orders, setOrders] = useState<Order[]>([]);
  useEffect(() => {
    fetchOrders()
      .then(setOrders)
      .catch(() => setOrders([])); // expect: error-masking
  }, []);
  return orders;
}

export function useOrdersOk() {
  const [orders, setOrders] = useState<Order[]>([]);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    fetchOrders().then(setOrders).catch(setError);
  }, []);
  return { orders, error };
}

export async function closeAll(conns: Connection[]) {
  await Promise.all(conns.map((c) => c.close().catch(() => undefined)));
}

export async function abortable(signal: AbortSignal) {
  try {
    return await fetch('/x', { signal });
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') return undefined;
    throw e;
  }
}
