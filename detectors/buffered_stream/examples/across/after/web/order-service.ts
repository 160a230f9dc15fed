export class OrderService {
  constructor(private readonly db: Db) {}

  async openOrders(): Promise<Order[]> {
    // expect: buffered-stream
    return this.db.collection('orders').find({ open: true }).toArray();
  }
}
