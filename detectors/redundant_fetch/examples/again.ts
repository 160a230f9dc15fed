import { Router } from 'express';
import { prisma } from '../lib/prisma';
import { Repository } from 'typeorm';
import User from '../models/user';

export class AccountsService {
  constructor(
    private readonly accounts: Repository<Account>,
    private readonly prisma: PrismaService,
    private readonly payments: PaymentsClient,
  ) {}

  async rename(id: string, name: string) {
    const account = await this.accounts.findOne({ where: { id } });
    if (!account) throw new NotFoundException();
    account.name = name;
    await this.accounts.save(account);
    return this.accounts.findOne({ where: { id } }); // expect: redundant-fetch
  }

  async create(dto: CreateAccountDto) {
    const account = this.accounts.create(dto);
    const saved = await this.accounts.save(account);
    return this.accounts.findOneBy({ id: saved.id }); // expect: redundant-fetch
  }

  async createWithRelations(dto: CreateAccountDto) {
    const saved = await this.accounts.save(this.accounts.create(dto));
    return this.accounts.findOne({ where: { id: saved.id }, relations: ['owner'] }); // ok: redundant-fetch (loads its owner)
  }

  async show(id: string) {
    if (!(await this.prisma.account.findUnique({ where: { id } }))) {
      throw new NotFoundException();
    }
    return this.prisma.account.findUnique({ where: { id } }); // expect: redundant-fetch
  }

  async close(id: string) {
    const account = await this.prisma.account.findUnique({ where: { id } });
    await this.prisma.account.updateMany({ where: { id }, data: { closed: true } });
    return this.prisma.account.findUnique({ where: { id } }); // ok: redundant-fetch (after a bulk update)
  }

  async charge(id: string) {
    const account = await this.prisma.account.findUniqueOrThrow({ where: { id } });
    await this.notify(account.id);
    await this.audit(account);
    return account;
  }

  private async notify(accountId: string) {
    const account = await this.prisma.account.findUnique({ where: { id: accountId } }); // expect: redundant-fetch
    await mail(account.email);
  }

  private async audit(account: Account) {
    const current = await this.prisma.account.findUnique({ where: { id: account.id } }); // expect: redundant-fetch
    await log(current);
  }

  async settle(id: string) {
    const account = await this.accounts.findOneBy({ id });
    await this.payments.settle(account.id);
    return this.accounts.findOneBy({ id }); // ok: redundant-fetch (another service changed it)
  }
}

export const router = Router();

router.get('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  if (!user) return res.status(404).end();
  const posts = await Post.find({ author: user.id });
  const author = await User.findById(user.id); // expect: redundant-fetch
  res.json({ author, posts });
});

router.put('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  user.name = req.body.name;
  await user.save();
  const updated = await User.findById(req.params.id); // expect: redundant-fetch
  res.json(updated);
});

router.put('/users/:id/role', async (req, res) => {
  const user = await User.findById(req.params.id);
  await User.updateOne({ _id: user.id }, { role: req.body.role });
  const updated = await User.findById(req.params.id); // ok: redundant-fetch (an update past the object)
  res.json(updated);
});

export async function loadBoth(a: string, b: string) {
  const first = await prisma.user.findUnique({ where: { id: a } });
  const second = await prisma.user.findUnique({ where: { id: b } }); // ok: redundant-fetch (another user)
  return [first, second];
}

export async function dashboard(userId: string) {
  const [orders, total] = await Promise.all([
    prisma.order.findMany({ where: { userId } }),
    prisma.order.count({ where: { userId } }),
  ]);
  const recent = (await prisma.order.findMany({ where: { userId } })).slice(0, 5); // expect: redundant-fetch
  return { orders, total, recent };
}

export async function profile(id: string) {
  const a = await fetch(`/api/users/${id}`).then((r) => r.json());
  console.log(a.name);
  const b = await fetch(`/api/users/${id}`).then((r) => r.json()); // expect: redundant-fetch
  return { a, b };
}
