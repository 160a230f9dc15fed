import { OrderService } from './order-service';

export async function writeOrders(service: OrderService, out: NodeJS.WritableStream) {
  for (const order of await service.openOrders()) {
    out.write(`${order.id}\n`);
  }
}
