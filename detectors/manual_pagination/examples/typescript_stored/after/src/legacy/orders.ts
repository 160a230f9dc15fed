export async function fetchOrders(baseUrl: string): Promise<Order[]> {
  const orders: Order[] = [];
  let page = 1;
  // ok: manual-pagination (the API offers nothing else)
  while (true) {
    const response = await fetch(`${baseUrl}/orders?page=${page}`);
    const batch = (await response.json()) as Order[];
    if (batch.length === 0) return orders;
    orders.push(...batch);
    page++;
  }
}
