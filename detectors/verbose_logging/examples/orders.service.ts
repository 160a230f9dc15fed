import { Injectable, Logger } from '@nestjs/common';

@Injectable()
export class OrdersService {
  private readonly logger = new Logger(OrdersService.name);

  async create(dto: CreateOrder): Promise<Order> {
    this.logger.log(`Creating order for ${dto.customerId}`); // expect: verbose-logging
    const order = await this.repository.save(dto);
    this.logger.log('Order created successfully');
    return order;
  }

  async cancel(id: string): Promise<void> {
    try {
      await this.repository.cancel(id);
    } catch (error) {
      this.logger.error(`order ${id} could not be cancelled`, error); // ok: verbose-logging (one log per error)
      throw error;
    }
    this.logger.log(`order ${id} cancelled`); // ok: verbose-logging (one line that says what happened)
  }

  importAll(rows: Row[]): void {
    rows.forEach((row) => {
      this.repository.add(row);
      this.logger.log(`imported ${row.id}`); // expect: verbose-logging
    });
  }

  importLong(rows: Row[]): void {
    rows.forEach((row) => {
      this.check(row);
      this.repository.add(row);
      this.logger.log(`imported ${row.id}`); // expect: verbose-logging
    });
  }

  importSome(rows: Row[]): void {
    for (const row of rows) {
      if (row.isOdd) {
        this.logger.log(`odd row ${row.id}`); // ok: verbose-logging (only some elements)
      }
      this.logger.debug(`imported ${row.id}`); // ok: verbose-logging (debug)
    }
    this.logger.log(`imported ${rows.length} rows`);
  }

  async forward(order: Order): Promise<void> {
    this.logger.log(`forwarding ${JSON.stringify(order)}`); // expect: verbose-logging
    await this.client.send(order).catch((error) => {
      this.logger.warn('not forwarded', JSON.stringify(error)); // ok: verbose-logging (one log per error)
    });
  }

  async retry(order: Order): Promise<void> {
    this.client.send(order).catch(() => this.logger.log(`not sent ${JSON.stringify(order)}`)); // ok: verbose-logging (one log per error)
  }

  async explain(error: Failure): Promise<void> {
    this.logger.log(`stopped by ${JSON.stringify(error)}`); // ok: verbose-logging (an error)
    await this.client.stop();
  }

  async measure(order: Order): Promise<void> {
    this.logger.log(`size ${JSON.stringify(order).length}`); // ok: verbose-logging (its length)
    this.logger.log('state', JSON.stringify({ id: order.id })); // ok: verbose-logging (chosen fields)
    await this.client.send(order);
  }

  async list(order: Order): Promise<void> {
    this.logger.log('lines', JSON.stringify(order.lines.map((line) => line.id))); // ok: verbose-logging (chosen fields)
    await this.client.send(order);
  }

  async login(user: User, token: string): Promise<void> {
    this.logger.debug('login', { user: user.id, token }); // expect: verbose-logging
    await this.client.login(user, token);
  }

  async page(cursor: Cursor): Promise<void> {
    this.logger.log(`page ${cursor.nextPageToken}, ${cursor.tokens} tokens used`); // ok: verbose-logging (no secrets)
    this.logger.log(`key ${cursor.apiKey ? 'set' : 'missing'}`); // ok: verbose-logging (whether, not what)
    await cursor.next();
  }

  stop(): void {
    this.logger.log('🛑 stopping'); // expect: verbose-logging
  }
}
