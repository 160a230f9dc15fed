import { cost } from './shipping';

test('costs', () => {
  const price = cost([{ grams: 10 }], zone);
  expect(price).toBe(50);
  expect(typeof price).toBe('number');
});
