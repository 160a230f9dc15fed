import { parseDuration } from './duration';

describe('parseDuration', () => {
  it('reads minutes', () => {
    expect(parseDuration('5m')).toBe(300);
  });
});
