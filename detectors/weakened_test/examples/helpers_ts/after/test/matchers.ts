import { expect } from 'vitest';

expect.extend({
  toTotal(received, expected) {
    // expect: weakened-test
    const pass = received.total === expected;
    return { pass, message: () => 'another total' };
  },
  toBeNamed(received, expected) {
    // expect: weakened-test
    return { pass: received.name.includes(expected), message: () => 'another name' };
  },
  toBeSettled(received) {
    // ok: weakened-test (it demands more)
    return { pass: received.open === 0 && received.closed === 1, message: () => 'not settled' };
  },
  toBeStored: (received) => {
    // ok: weakened-test (a choice went)
    return { pass: received.path === 'a', message: () => 'elsewhere' };
  },
});
