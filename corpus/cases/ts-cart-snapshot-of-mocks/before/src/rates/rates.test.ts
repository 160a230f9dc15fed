import { describe, expect, it, vi } from 'vitest';

import { Rates } from './rates';

describe('Rates', () => {
  it('lists currencies', async () => {
    const rates = new Rates({ rate: vi.fn(), currencies: async () => ['EUR'] });
    expect(await rates.currencies()).toEqual(['EUR']);
  });
});
