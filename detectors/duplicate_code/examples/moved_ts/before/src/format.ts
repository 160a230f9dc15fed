export function describeOrder(order: Order): string {
  const parts = [order.number, order.customer.name];
  if (order.discount > 0) {
    parts.push(`-${order.discount}%`);
  }
  const total = order.lines.reduce((sum, line) => sum + line.amount, 0);
  parts.push(total.toFixed(2));
  logger.debug(`described ${order.number}`);
  return parts.join(' · ');
}
