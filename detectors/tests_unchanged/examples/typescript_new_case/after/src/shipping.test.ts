import { cost } from './shipping';

test('costs', () => {
  const price = cost([{ grams: 10 }], zone);
  expect(price).toBe(50);
  expect(typeof price).toBe('number');
});

test.each([[3000, 15000]])('costs %d', (grams, expected) => {
  expect(cost([{ grams }], zone)).toBe(expected);
});
