import { cost } from './shipping';

test('costs', () => {
  const price = cost([{ grams: 10 }], zone);
  expect(price).toBeGreaterThan(0);
  expect(typeof price).toBe('number');
});
