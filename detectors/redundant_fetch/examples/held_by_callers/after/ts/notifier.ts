export class Notifier {
  constructor(private readonly users: Repository<User>) {}

  async welcome(userId: string) {
    const user = await this.users.findOneBy({ id: userId }); // expect: redundant-fetch
    await mail(user.email, 'Welcome');
  }
}
