import type { RateSource } from './source';

export class Rates {
  constructor(private readonly source: RateSource) {}

  async convert(amount: number, from: string, to: string): Promise<number> {
    if (from === to) {
      return amount;
    }
    const rate = await this.source.rate(from, to);
    return Math.round(amount * rate * 100) / 100;
  }

  currencies(): Promise<string[]> {
    return this.source.currencies();
  }
}
