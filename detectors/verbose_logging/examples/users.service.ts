import { Injectable, Logger } from '@nestjs/common';
import pino from 'pino';

const log = pino();

@Injectable()
export class UserService {
  private readonly logger = new Logger(UserService.name);

  async create(dto: CreateUserDto) {
    this.logger.log('create() called'); // expect: verbose-logging
    const user = await this.repo.save(dto);
    this.logger.log('create() completed');
    return user;
  }

  async syncAll(users: User[]) {
    for (const user of users) {
      await this.crm.push(user);
      this.logger.log(`Synced user ${user.id}`); // expect: verbose-logging
    }
  }

  async syncAll2(users: User[]) {
    await Promise.all(users.map(async (user) => {
      await this.crm.push(user);
      log.info({ id: user.id }, 'synced'); // expect: verbose-logging
    }));
  }

  async login(dto: LoginDto) {
    this.logger.log(`Login ${dto.email} / ${dto.password}`); // expect: verbose-logging
    return this.auth.login(dto);
  }

  async webhook(req: Request) {
    console.log('webhook body', JSON.stringify(req.body)); // expect: verbose-logging
    return this.handler.handle(req.body);
  }

  async find(id: string) {
    console.log('find', id); // expect: verbose-logging
    return this.repo.findOne(id);
  }

  async pay(order: Order) {
    this.logger.log('Starting payment'); // expect: verbose-logging
    const total = this.total(order);
    this.logger.log('Total calculated');
    await this.gateway.charge(total);
    this.logger.log('Payment done');
  }

  async ok(order: Order) {
    const saved = await this.repo.save(order);
    this.logger.log(`Order ${saved.id} created`);
    return saved;
  }

  async okError(order: Order) {
    try {
      return await this.gateway.charge(order);
    } catch (error) {
      this.logger.error(`Charging ${order.id} failed`, error);
      throw error;
    }
  }

  async okDebug(orders: Order[]) {
    for (const order of orders) {
      this.logger.debug(`order ${order.id}`);
    }
  }

  banner() {
    this.logger.log('🚀 Server ready'); // expect: verbose-logging
  }

  guarded(order: Order) {
    if (process.env.DEBUG) {
      console.log('order', order);
    }
    return order;
  }
}

export function Cart({ items }: Props) {
  console.log('render cart', items); // expect: verbose-logging
  return items.length;
}

export function useToken(token: string) {
  log.info({ token }, 'using session token'); // expect: verbose-logging
  return token;
}
