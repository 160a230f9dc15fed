import { Injectable, NotFoundException } from '@nestjs/common';

import { OrderRepository } from './order.repository';
import { PriceService } from './price.service';
import type { Order } from './order.entity';

@Injectable()
export class OrderService {
  constructor(
    private readonly orders: OrderRepository,
    private readonly prices: PriceService,
  ) {}

  async reprice(id: string): Promise<Order> {
    const order = await this.orders.findById(id);
    if (!order) {
      throw new NotFoundException(`order ${id}`);
    }
    for (const line of order.lines) {
      line.unitPrice = await this.prices.of(line.sku);
    }
    order.total = order.lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
    return this.orders.save(order);
  }

  async cancel(id: string, reason: string): Promise<void> {
    const order = await this.orders.findById(id);
    if (!order || order.status === 'shipped') {
      throw new NotFoundException(`order ${id} cannot be cancelled`);
    }
    await this.orders.update(id, { status: 'cancelled', reason });
  }
}
