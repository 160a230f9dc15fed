const UNITS: Array<[string, number]> = [
  ['h', 3600],
  ['m', 60],
  ['s', 1],
];

export function parseDuration(text: string): number {
  const unit = UNITS.find(([suffix]) => text.endsWith(suffix));
  if (!unit) {
    throw new RangeError(`not a duration: ${text}`);
  }
  return Number(text.slice(0, -1)) * unit[1];
}

