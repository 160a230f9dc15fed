import type { Cart } from './cart';

export interface ShippingRule {
  base: number;
  perKilo: number;
}

export function weight(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0) / 1000;
}

export function shippingCost(cart: Cart, rule: ShippingRule): number {
  if (cart.lines.length === 0) {
    return 0;
  }
  return rule.base + Math.ceil(weight(cart)) * rule.perKilo;
}
