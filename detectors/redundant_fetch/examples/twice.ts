import { db } from './db';
import { eq } from 'drizzle-orm';
import { orders, users } from './schema';

export class OrdersService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly orderRepository: Repository<Order>,
    private readonly mailer: Mailer,
    private readonly configService: ConfigService,
  ) {}

  async create(dto: CreateOrderDto) {
    const created = await this.prisma.order.create({ data: dto });
    const order = await this.prisma.order.findUnique({ where: { id: created.id } }); // expect: redundant-fetch
    return order;
  }

  async update(id: string, dto: UpdateOrderDto) {
    const updated = await this.prisma.order.update({ where: { id }, data: dto });
    await this.mailer.send(updated.email);
    return this.prisma.order.findUnique({ where: { id: updated.id } }); // expect: redundant-fetch
  }

  async updateWithLines(id: string, dto: UpdateOrderDto) {
    const updated = await this.prisma.order.update({ where: { id }, data: dto });
    return this.prisma.order.findUnique({ where: { id: updated.id }, include: { lines: true } }); // ok: redundant-fetch (loads its lines)
  }

  async cancel(id: string) {
    const order = await this.orderRepository.findOne({ where: { id }, relations: ['lines'] });
    if (!order) throw new NotFoundException(id);
    const again = await this.orderRepository.findOne({ where: { id }, relations: ['lines'] }); // expect: redundant-fetch
    return again.lines.length;
  }

  async otherWords(id: string) {
    const order = await this.orderRepository.findOneBy({ id });
    if (order.cancelled) return null;
    const full = await this.orderRepository.findOne({ where: { id } }); // expect: redundant-fetch
    return full.total;
  }

  async afterQuery(id: string) {
    const order = await this.orderRepository.findOneBy({ id });
    await this.orderRepository.query('UPDATE orders SET total = total * 2 WHERE id = $1', [id]);
    const fresh = await this.orderRepository.findOneBy({ id }); // ok: redundant-fetch (after a raw statement)
    return fresh.total - order.total;
  }

  async afterReload(id: string) {
    const order = await this.orderRepository.findOneBy({ id });
    await this.recalculate(order.id);
    return this.orderRepository.findOneBy({ id }); // ok: redundant-fetch (something was done with its id)
  }

  async loop(customerId: string, lines: Line[]) {
    const rows = [];
    for (const line of lines) {
      const customer = await this.prisma.customer.findUnique({ where: { id: customerId } }); // expect: redundant-fetch
      rows.push({ ...line, discount: customer.discount });
    }
    return rows;
  }

  async loopWithWrites(customerId: string, lines: Line[]) {
    for (const line of lines) {
      const open = await this.prisma.line.count({ where: { customerId } }); // ok: redundant-fetch (the loop adds to it)
      await this.prisma.line.create({ data: { ...line, position: open + 1 } });
    }
  }

  async tx(id: string) {
    return this.prisma.$transaction(async (tx) => {
      const order = await tx.order.findUnique({ where: { id } });
      await tx.orderLine.deleteMany({ where: { orderId: id } });
      const reread = await tx.order.findUnique({ where: { id } }); // ok: redundant-fetch (a bulk write between)
      return { order, reread };
    });
  }
}

export async function drizzle(id: string) {
  const [order] = await db.select().from(orders).where(eq(orders.id, id));
  if (!order) return null;
  const rows = await db.select().from(orders).where(eq(orders.id, id)); // expect: redundant-fetch
  return rows[0];
}

export async function different(id: string, other: string) {
  const [order] = await db.select().from(orders).where(eq(orders.id, id));
  const [user] = await db.select().from(users).where(eq(users.id, id)); // ok: redundant-fetch (a user)
  return [order, user];
}

export async function branches(id: string, full: boolean) {
  if (full) {
    return prisma.order.findUnique({ where: { id } });
  }
  const order = await prisma.order.findUnique({ where: { id } }); // ok: redundant-fetch (the other way)
  return order?.total;
}

export async function callbacks(req: Request, res: Response) {
  const user = await User.findOne({ where: { email: req.body.email } });
  if (!user) {
    await User.create(req.body);
    const created = await User.findOne({ where: { email: req.body.email } }); // ok: redundant-fetch (it was not there before)
    return res.json(created);
  }
  return res.json(user);
}

export async function settings(userId: string) {
  const name = (await prisma.user.findUnique({ where: { id: userId } }))?.name;
  const email = (await prisma.user.findUnique({ where: { id: userId } }))?.email; // expect: redundant-fetch
  return { name, email };
}

export function statements(db: Database, swarms: Swarm[]) {
  for (const swarm of swarms) {
    console.log(db.prepare('SELECT count(*) FROM agents WHERE swarm_id = ?').get(swarm.id)); // ok: redundant-fetch (another swarm each)
  }
}
