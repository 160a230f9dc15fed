import { describe, expectTypeOf, it } from 'vitest';
import { join } from './join';

describe('join', () => {
  // expect: vacuous-test
  it('gives a text', () => {
    expectTypeOf('a').toBeString();
  });

  // ok: vacuous-test (the type of what the code gives)
  it('gives what it is', () => {
    expectTypeOf<ReturnType<typeof join>>().toEqualTypeOf<string>();
  });

  // ok: vacuous-test (the compiler has to refuse it)
  it('takes no numbers', () => {
    // @ts-expect-error numbers are not joined
    join(1, 2);
  });

  // ok: vacuous-test (the compiler has to let it pass)
  it('takes texts', () => {
    join('a', 'b');
  });
});
