import { chunk } from 'lodash';

export class OrderService {
  constructor(
    private readonly users: UserRepository,
    private readonly prisma: PrismaClient,
    private readonly billingService: BillingService,
  ) {}

  async owners(orders: Order[]) {
    return Promise.all(
      orders.map(async (order) => {
        const owner = await this.users.findOne({ where: { id: order.ownerId } }); // expect: fetch-in-loop
        return { ...order, owner };
      }),
    );
  }

  async totals(ids: string[]) {
    for (const id of ids) {
      const order = await this.prisma.order.findUnique({ where: { id } }); // expect: fetch-in-loop
      console.log(order);
      const lines = await this.linesOf(id);
      console.log(lines);
    }
  }

  private async linesOf(orderId: string) {
    return this.prisma.line.findMany({ where: { orderId } }); // expect: fetch-in-loop
  }

  async invoices(orders: Order[]) {
    const found = [];
    for (let i = 0; i < orders.length; i++) {
      found.push(await this.billingService.getInvoice(orders[i].id)); // expect: fetch-in-loop
    }
    return found;
  }

  async profiles(ids: string[]) {
    return Promise.all(ids.map((id) => fetch(`${BASE}/profiles/${id}`))); // expect: fetch-in-loop
  }

  async documents(ids: string[]) {
    for await (const id of ids) {
      const row = await db.query('SELECT * FROM documents WHERE id = $1', [id]); // expect: fetch-in-loop
      console.log(row);
    }
  }

  async several(ids: string[]) {
    const users = await this.prisma.user.findMany({ where: { id: { in: ids } } }); // ok: fetch-in-loop (one read)
    return ids.map((id) => users.find((user) => user.id === id)); // ok: fetch-in-loop (in memory)
  }

  async remembered(orders: Order[]) {
    const cache = new Map<string, User>();
    for (const order of orders) {
      let user = cache.get(order.ownerId);
      if (!user) {
        user = await this.users.findOneBy({ id: order.ownerId }); // ok: fetch-in-loop (kept for the next one)
        cache.set(order.ownerId, user);
      }
    }
  }

  async batches(ids: string[]) {
    for (const part of chunk(ids, 100)) {
      await this.prisma.order.findMany({ where: { id: { in: part } } }); // ok: fetch-in-loop (batches of ids)
    }
  }

  async eager() {
    const orders = await this.prisma.order.findMany({ include: { owner: true } });
    return orders.map((order) => order.owner.name); // ok: fetch-in-loop (loaded beforehand)
  }

  async retried(id: string) {
    for (let attempt = 0; attempt < 3; attempt++) {
      const order = await this.users.findOne({ where: { id, attempt } }); // ok: fetch-in-loop (retries)
      if (order) return order;
    }
  }

  async pages(token?: string) {
    do {
      const page = await this.billingService.listInvoices(token); // ok: fetch-in-loop (pages)
      token = page.next;
    } while (token);
  }

  async downloads(urls: string[]) {
    return Promise.all(urls.map((url) => fetch(url))); // ok: fetch-in-loop (no bulk form)
  }

  settings(names: string[]) {
    return names.map((name) => this.configService.getValue(name)); // ok: fetch-in-loop (in memory)
  }

  buttons(orders: Order[]) {
    return orders.map((order) => ({
      open: async () => this.users.findOneBy({ id: order.ownerId }), // ok: fetch-in-loop (runs when it is asked for)
    }));
  }
}
