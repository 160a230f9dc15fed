import { expect, it, vi } from 'vitest';

import { apply, pendingMigrations, register } from './migrations';

const up = vi.fn(async () => undefined);

function database(applied: string[] = []) {
  return {
    column: vi.fn(async () => applied),
    run: vi.fn(async () => undefined),
    transaction: vi.fn(async (work: () => Promise<void>) => work()),
  } as never;
}

it('leaves out what was applied', async () => {
  register({ name: '001-users', up });
  expect(await pendingMigrations(database(['001-users']))).toEqual([]);
});
