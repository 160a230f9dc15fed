import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import axios from 'axios';
import DataLoader from 'dataloader';
import { eq, inArray } from 'drizzle-orm';
import { db } from './db';
import { users, posts } from './schema';
import User from './models/user';
import { prisma } from '../lib/prisma';
import { Router } from 'express';

@Injectable()
export class OrdersService {
  private readonly cache = new Map<string, Customer>();

  constructor(
    @InjectRepository(Order) private readonly orderRepo: Repository<Order>,
    @InjectRepository(Customer) private readonly customerRepo: Repository<Customer>,
    private readonly httpService: HttpService,
  ) {}

  async list() {
    const orders = await this.orderRepo.find();
    for (const order of orders) {
      order.customer = await this.customerRepo.findOneBy({ id: order.customerId }); // expect: fetch-in-loop
    }
    return orders;
  }

  async withRelations() {
    const orders = await this.orderRepo.find({ relations: { customer: true } });
    return orders.map((o) => ({ id: o.id, name: o.customer.name })); // ok: fetch-in-loop (loaded beforehand)
  }

  async bulk(ids: string[]) {
    const found = await this.customerRepo.findBy({ id: In(ids) }); // ok: fetch-in-loop (one read)
    const byId = new Map(found.map((c) => [c.id, c]));
    return ids.map((id) => byId.get(id)); // ok: fetch-in-loop (in memory)
  }

  async summaries(ids: string[]) {
    const result: Summary[] = [];
    for (const id of ids) {
      result.push(await this.summary(id));
    }
    return result;
  }

  private async summary(id: string): Promise<Summary> {
    const order = await this.orderRepo.findOne({ where: { id }, relations: ['lines'] }); // expect: fetch-in-loop
    if (!order) throw new NotFoundException(id);
    return { id, total: order.lines.reduce((sum, line) => sum + line.amount, 0) };
  }

  async cachedCustomers(orders: Order[]) {
    return Promise.all(orders.map((o) => this.cached(o.customerId)));
  }

  private async cached(id: string) {
    const known = this.cache.get(id);
    if (known) return known;
    const customer = await this.customerRepo.findOneByOrFail({ id }); // ok: fetch-in-loop (cached)
    this.cache.set(id, customer);
    return customer;
  }

  async rates(codes: string[]) {
    return Promise.all(codes.map(async (code) => (await axios.get(`${API}/rates/${code}`)).data)); // expect: fetch-in-loop
  }
}

export async function authors(postIds: string[]) {
  const out = [];
  for (const postId of postIds) {
    const [row] = await db.select().from(posts).where(eq(posts.id, postId)).limit(1); // expect: fetch-in-loop
    out.push(row);
  }
  return out;
}

export async function bulkAuthors(ids: string[]) {
  return db.select().from(users).where(inArray(users.id, ids)); // ok: fetch-in-loop (one read)
}

export async function feed(userId: string) {
  const follows = await prisma.follow.findMany({ where: { followerId: userId } });
  const feeds = await Promise.all(
    follows.map((follow) =>
      prisma.post.findMany({ // expect: fetch-in-loop
        where: { authorId: follow.followedId },
        take: 10,
      }),
    ),
  );
  return feeds.flat();
}

export const router = Router();

router.get('/carts/:id', async (req, res) => {
  const cart = await prisma.cart.findUnique({ where: { id: req.params.id }, include: { items: true } });
  let total = 0;
  for (const item of cart.items) {
    const product = await prisma.product.findUnique({ where: { id: item.productId } }); // expect: fetch-in-loop
    total += product.price * item.quantity;
  }
  res.json({ total });
});

router.post('/invite', async (req, res) => {
  const emails: string[] = req.body.emails;
  const existing = [];
  for (const email of emails) {
    const user = await User.findOne({ email }); // expect: fetch-in-loop
    if (user) existing.push(user);
  }
  res.json(existing);
});

router.get('/teams', async (_req, res) => {
  const teams = await Team.find().lean();
  teams.forEach(async (team) => {
    team.owner = await User.findById(team.ownerId); // expect: fetch-in-loop
  });
  res.json(teams);
});

router.get('/teams/full', async (_req, res) => {
  const teams = await Team.find().populate('owner').lean();
  res.json(teams.map((team) => team.owner.name)); // ok: fetch-in-loop (populated)
});

export const resolvers = {
  Query: {
    books: async (_p, args, { loaders }) => Promise.all(args.ids.map((id) => loaders.book.load(id))), // ok: fetch-in-loop (a loader batches)
  },
};

export async function names(pool: Pool, ids: number[]) {
  const names: string[] = [];
  for (let i = 0; i < ids.length; i++) {
    const { rows } = await pool.query('SELECT name FROM users WHERE id = $1', [ids[i]]); // expect: fetch-in-loop
    names.push(rows[0]?.name);
  }
  return names;
}

export async function waitForJob(id: string) {
  for (;;) {
    const job = await prisma.job.findUnique({ where: { id } }); // ok: fetch-in-loop (polling)
    if (job?.state === 'done') return job;
    await new Promise((r) => setTimeout(r, 1000));
  }
}

export async function supa(supabase: SupabaseClient, ids: string[]) {
  const profiles = [];
  for (const id of ids) {
    const { data } = await supabase.from('profiles').select('*').eq('id', id).single(); // expect: fetch-in-loop
    profiles.push(data);
  }
  return profiles;
}

export async function loadAll(ids: string[]) {
  const results = [];
  for (const id of ids) {
    const response = await fetch(`/api/items/${id}`); // expect: fetch-in-loop
    results.push(await response.json());
  }
  return results;
}

export async function chunked(ids: string[]) {
  const all = [];
  for (let i = 0; i < ids.length; i += 100) {
    const slice = ids.slice(i, i + 100);
    all.push(...(await prisma.user.findMany({ where: { id: { in: slice } } }))); // ok: fetch-in-loop (batches)
  }
  return all;
}

export async function counts(boards: Board[]) {
  return Promise.all(
    boards.map(async (board) => ({
      ...board,
      open: await prisma.card.count({ where: { boardId: board.id, closed: false } }), // expect: fetch-in-loop
    })),
  );
}

export async function withKnex(knex: Knex, orders: { customer_id: number }[]) {
  for (const order of orders) {
    const customer = await knex('customers').where({ id: order.customer_id }).first(); // expect: fetch-in-loop
    console.log(customer);
  }
}
