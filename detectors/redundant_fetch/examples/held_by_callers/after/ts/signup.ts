import { Notifier } from './notifier';

export class Signup {
  constructor(
    private readonly users: Repository<User>,
    private readonly notifier: Notifier,
  ) {}

  async run(form: SignupForm) {
    const user = await this.users.save(this.users.create(form));
    await this.notifier.welcome(user.id);
    return user;
  }
}
