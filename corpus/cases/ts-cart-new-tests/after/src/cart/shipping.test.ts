import { describe, expect, it } from 'vitest';

import { shippingCost } from './shipping';

const rule = { base: 5, perKilo: 1 };

function cart(price: number, grams = 500) {
  return { lines: [{ sku: 'a', price, quantity: 2, grams }] };
}

describe('shippingCost', () => {
  it('is nothing for an empty cart', () => {
    expect(shippingCost({ lines: [] }, rule)).toBe(0);
  });

  it('grows with the weight', () => {
    expect(shippingCost(cart(10, 1500), rule)).toBe(8);
  });

  it.each([
    [24.99, 6],
    [25, 0],
    [26, 0],
  ])('two pieces at %d cost %d to ship', (price, cost) => {
    expect(shippingCost(cart(price), { ...rule, freeAbove: 50 })).toBe(cost);
  });
});
