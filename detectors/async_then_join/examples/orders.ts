import { Injectable } from '@nestjs/common';
import { readFileSync } from 'fs';

@Injectable()
export class OrderService {
  constructor(private readonly repo: OrderRepository, private readonly http: HttpClient) {}

  async load(id: string): Promise<Order> {
    // expect: async-then-join
    const [order] = await Promise.all([this.repo.findById(id)]);
    return order;
  }

  async loadBoth(id: string) {
    // ok: async-then-join (two)
    const [order, customer] = await Promise.all([this.repo.findById(id), this.http.get(id)]);
    return { order, customer };
  }

  async loadMany(ids: string[]) {
    // ok: async-then-join (a fan-out)
    return await Promise.all(ids.map((id) => this.repo.findById(id)));
  }

  async settled(id: string) {
    // ok: async-then-join (waits without throwing)
    const results = await Promise.allSettled([this.repo.findById(id)]);
    return results[0];
  }

  async raced(id: string) {
    // ok: async-then-join (a time limit)
    return await Promise.race([this.repo.findById(id), timeout(100)]);
  }

  async spread(jobs: Promise<void>[]) {
    // ok: async-then-join (several)
    await Promise.all([...jobs]);
  }

  // expect: async-then-join
  private async formatLabel(order: Order): Promise<string> {
    const name = `${order.customer} #${order.number}`;
    return name.toUpperCase();
  }

  // ok: async-then-join (gives the promise on)
  async find(id: string): Promise<Order> {
    return this.repo.findById(id);
  }

  // expect: async-then-join
  private async readTemplate(name: string): Promise<string> {
    return readFileSync(`templates/${name}.html`, 'utf8');
  }

  // expect: async-then-join
  public async computeTotal(order: Order): Promise<number> {
    let total = 0;
    for (const line of order.lines) {
      total += line.price * line.quantity;
    }
    return total;
  }
}

// expect: async-then-join
export async function slugify(title: string) {
  const lower = title.toLowerCase();
  return lower.replace(/\s+/g, '-');
}

// expect: async-then-join
const parseRow = async (row: string) => {
  const cells = row.split(',');
  return { id: cells[0], name: cells[1] };
};

// ok: async-then-join (it takes what it does not need: somebody asks for its form)
export async function getIdeName(_: EmptyRequest): Promise<string> {
  const name = `${product.name}`;
  return name.trim();
}

// ok: async-then-join (awaits)
export const loadUser = async (id: string) => {
  const response = await fetch(`/users/${id}`);
  return response.json();
};

// ok: async-then-join (an interface's method)
export class MemoryStore implements Store {
  async get(key: string) {
    return this.map.get(key);
  }
}

// ok: async-then-join (a handler of the framework)
export async function GET(request: Request) {
  return Response.json({ ok: true });
}

// ok: async-then-join (iterates asynchronously)
async function collect(stream: AsyncIterable<string>) {
  const out: string[] = [];
  for await (const part of stream) out.push(part);
  return out;
}

async function viaVariable(id: string) {
  const promises = [fetchOrder(id)];
  // expect: async-then-join
  const [order] = await Promise.all(promises);
  return order;
}

async function viaVariableMany(id: string) {
  const promises = [fetchOrder(id)];
  promises.push(fetchCustomer(id));
  // ok: async-then-join (two)
  const [order, customer] = await Promise.all(promises);
  return { order, customer };
}

async function single(id: string) {
  // ok: async-then-join (awaits directly)
  return await fetchOrder(id);
}

