import { expect } from 'vitest';

expect.extend({
  toTotal(received, expected) {
    const pass = received.total === expected && received.currency === 'EUR';
    return { pass, message: () => 'another total' };
  },
  toBeNamed(received, expected) {
    return { pass: received.name === expected, message: () => 'another name' };
  },
  toBeSettled(received) {
    return { pass: received.open === 0, message: () => 'still open' };
  },
  toBeStored: (received) => {
    return { pass: received.path === 'a' || received.path === 'b', message: () => 'elsewhere' };
  },
});
