import { expect, test } from 'vitest';

import { checkPassword } from './password';

test('a long password is fine', () => {
  expect(checkPassword('correct horse battery', 'ada@x.test')).toEqual({ ok: true, problems: [] });
});

test('the address must not be in it', () => {
  expect(checkPassword('ada-and-the-engine', 'ada@x.test').problems).toEqual(['contains the address']);
});
