const UNITS: Array<[string, number]> = [
  ['h', 3600],
  ['m', 60],
  ['s', 1],
];

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

export function parseDuration(text: string): number {
  const clock = CLOCK.exec(text);
  if (clock) {
    return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  }
  const unit = UNITS.find(([suffix]) => text.endsWith(suffix));
  if (!unit) {
    throw new RangeError(`not a duration: ${text}`);
  }
  return Number(text.slice(0, -1)) * unit[1];
}

export function parseRange(text: string): [number, number] {
  const parts = text.split('..');
  if (parts.length !== 2) {
    throw new RangeError(`not a range: ${text}`);
  }
  return [parseDuration(parts[0]), parseDuration(parts[1])];
}

export function overall(ranges: Array<[number, number]>): number {
  const last = ranges[ranges.length - 1];
  return last === undefined ? 0 : last[1] - ranges[0][0];
}

export function lines(texts: string[], title?: string): string[] {
  const shown = texts.map((text) => `${text}: ${parseDuration(text)} s`);
  if (title) {
    shown.unshift(title);
  }
  return shown;
}
