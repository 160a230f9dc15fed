import type { Cart } from './cart';

export interface ShippingRule {
  base: number;
  perKilo: number;
  freeAbove?: number;
}

export function weight(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0) / 1000;
}

export function subtotal(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
}

export function shippingCost(cart: Cart, rule: ShippingRule): number {
  if (cart.lines.length === 0) {
    return 0;
  }
  if (rule.freeAbove !== undefined && subtotal(cart) >= rule.freeAbove) {
    return 0;
  }
  return rule.base + Math.ceil(weight(cart)) * rule.perKilo;
}
