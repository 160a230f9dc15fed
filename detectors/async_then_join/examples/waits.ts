export async function load(client: Client) {
  // expect: async-then-join
  const [orders] = await Promise.all([client.orders()]);
  return orders;
}

export async function settle(client: Client) {
  // ok: async-then-join (waits without throwing)
  return await Promise.allSettled([client.orders()]);
}

// expect: async-then-join
export async function slug(title: string): Promise<string> {
  const words = title.toLowerCase().split(' ');
  return `${words.join('-')}`;
}

class Prices {
  // expect: async-then-join
  private async rounded(price: number): Promise<number> {
    const factor = 10 ** this.digits;
    return Math.round(price * factor) / factor;
  }
}

// expect: async-then-join
export const readSettings = async (path: string) => {
  const text = readFileSync(path, 'utf8');
  return text;
};

export async function both(client: Client) {
  // ok: async-then-join (several)
  return await Promise.all([client.orders(), client.rates()]);
}

export async function all(client: Client, ids: string[]) {
  // ok: async-then-join (several)
  await Promise.all([...ids.map((id) => client.order(id))]);
  // ok: async-then-join (several)
  return await Promise.all(ids.map((id) => client.order(id)));
}

// ok: async-then-join (it passes a promise on)
export async function passedOn(client: Client, path: string) {
  const name = path.trim();
  return client.read(name);
}

class Store implements Sizes {
  // ok: async-then-join (shaped from outside)
  async size(): Promise<number> {
    return this.items.length + 1;
  }
}

class Controller {
  // ok: async-then-join (shaped by a framework)
  @Get('health')
  async health() {
    return `${this.name()} is fine`;
  }
}

// ok: async-then-join (shaped by a framework)
export async function GET(request: Request) {
  const name = request.headers.get('name');
  return { name: name + '!' };
}

// ok: async-then-join (a stub)
export async function later(): Promise<void> {
  throw new Error('later');
}

// ok: async-then-join (given to somebody who awaits it)
async function check(order: Order) {
  order.validate();
}
queue.process(check);

export async function listed(values: string[]) {
  await flush();
  // ok: async-then-join (joins texts)
  return values.map((v) => v.trim()).join(',');
}
