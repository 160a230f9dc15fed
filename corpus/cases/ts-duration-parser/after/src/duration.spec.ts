import { lines, overall, parseDuration, parseRange } from './duration';

describe('parseDuration', () => {
  it('reads minutes', () => {
    expect(parseDuration('5m')).toBe(300);
  });

  it.each([
    ['1:30', 5400],
    ['0:00:05', 5],
  ])('reads the clock %s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });
});

describe('parseRange', () => {
  it('reads both ends', () => {
    expect(parseRange('1m..2m')).toEqual([60, 120]);
  });

  it('needs two ends', () => {
    expect(() => parseRange('1m')).toThrow(RangeError);
  });
});

it('measures from the first start to the last end', () => {
  expect(overall([[1, 2], [5, 9]])).toBe(8);
});

it('puts the title first', () => {
  expect(lines(['5m'], 'All')).toEqual(['All', '5m: 300 s']);
});
