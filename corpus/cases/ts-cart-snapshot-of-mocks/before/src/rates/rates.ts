import type { RateSource } from './source';

export class Rates {
  constructor(private readonly source: RateSource) {}

  currencies(): Promise<string[]> {
    return this.source.currencies();
  }
}
