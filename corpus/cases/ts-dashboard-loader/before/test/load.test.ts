import { expect, test, vi } from 'vitest';

import { loadDashboard } from '../src/dashboard/load';

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
  expect((await loadDashboard(api(), 'u1')).widgets).toEqual(['Sales']);
});
