export class AccountService {
  constructor(
    private readonly users: UserRepository,
    private readonly prisma: PrismaClient,
    private readonly billingService: BillingService,
  ) {}

  async rename(userId: string, name: string) {
    const user = await this.prisma.user.findUnique({ where: { id: userId } });
    if (!user) throw new NotFoundError();
    const again = await this.prisma.user.findUnique({ where: { id: userId } }); // expect: redundant-fetch
    return { ...again, name };
  }

  async show(user: User) {
    return this.users.findOne({ where: { id: user.id } }); // expect: redundant-fetch
  }

  async create(input: CreateUser) {
    const user = await this.prisma.user.create({ data: input });
    return this.prisma.user.findUnique({ where: { id: user.id } }); // expect: redundant-fetch
  }

  async invite(userId: string) {
    const user = await this.prisma.user.findUnique({ where: { id: userId } });
    await this.greet(user.id);
  }

  private async greet(userId: string) {
    const user = await this.prisma.user.findUnique({ where: { id: userId } }); // expect: redundant-fetch
    console.log(user.name);
  }

  async reload(userId: string) {
    const user = await this.prisma.user.findUnique({ where: { id: userId } });
    await this.prisma.user.updateMany({ where: { id: user.id }, data: { seen: true } });
    return this.prisma.user.findUnique({ where: { id: userId } }); // ok: redundant-fetch (after a bulk write)
  }

  async charged(userId: string) {
    const user = await this.users.findOneBy({ id: userId });
    await this.billingService.charge(user.id);
    return this.users.findOneBy({ id: userId }); // ok: redundant-fetch (another service may have written)
  }

  async detailed(user: User) {
    // ok: redundant-fetch (loads more than is in hand)
    return this.prisma.user.findUnique({ where: { id: user.id }, include: { posts: true } });
  }

  async current(session: Session) {
    return this.users.findOneBy({ id: session.user.id }); // ok: redundant-fetch (a session holds a part only)
  }

  async fromInput(user: UserInput) {
    return this.users.findOneBy({ id: user.id }); // ok: redundant-fetch (an input is no user)
  }

  async posts(user: User) {
    return this.prisma.post.findMany({ where: { authorId: user.id } }); // ok: redundant-fetch (what belongs to it)
  }

  async either(userId: string, fast: boolean) {
    return fast
      ? this.users.findOneBy({ id: userId })
      : this.users.findOneBy({ id: userId }); // ok: redundant-fetch (the other way)
  }

  async locked(user: User) {
    return this.users.findOne({ where: { id: user.id }, lock: { mode: 'pessimistic_write' } }); // ok: redundant-fetch (takes a lock)
  }
}
