import { describe, expect, it, vi } from 'vitest';

import { Rates } from './rates';

describe('Rates', () => {
  it('lists currencies', async () => {
    const rates = new Rates({ rate: vi.fn(), currencies: async () => ['EUR'] });
    expect(await rates.currencies()).toEqual(['EUR']);
  });

  it('converts with the rate', async () => {
    const source = { rate: vi.fn().mockResolvedValue(1.1), currencies: vi.fn() };
    expect(await source.rate('EUR', 'USD')).toBe(1.1);
  });

  it('converts between currencies', async () => {
    const rates = new Rates({ rate: vi.fn().mockResolvedValue(2), currencies: vi.fn() });
    await rates.convert(5, 'EUR', 'USD');
  });
});
