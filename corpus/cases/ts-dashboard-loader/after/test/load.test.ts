import { expect, test, vi } from 'vitest';

import { loadDashboard, refreshAll } from '../src/dashboard/load';

function api(overrides = {}) {
  return {
    user: vi.fn(async () => ({ name: 'Ada' })),
    widgets: vi.fn(async () => [{ title: 'Sales' }]),
    notices: vi.fn(async () => ['maintenance']),
    refresh: vi.fn(async () => undefined),
    ...overrides,
  } as never;
}

test('shows the widgets', async () => {
  expect(await loadDashboard(api(), 'u1')).toEqual({ user: 'Ada', widgets: ['Sales'], notices: ['maintenance'] });
});

test('names what could not be refreshed', async () => {
  const refresh = vi.fn(async (id: string) => {
    if (id === 'b') throw new Error('gone');
  });
  expect(await refreshAll(api({ refresh }), ['a', 'b'])).toEqual({ done: 1, failed: ['b'] });
});
