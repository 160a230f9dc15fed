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

it('does not record a migration that failed', async () => {
  const db = database() as { run: ReturnType<typeof vi.fn> };
  const broken = { name: '002-broken', up: async () => Promise.reject(new Error('syntax')) };
  await expect(apply(db as never, broken)).rejects.toThrow('syntax');
  expect(db.run).not.toHaveBeenCalled();
});
