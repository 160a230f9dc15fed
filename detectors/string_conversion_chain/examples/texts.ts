export function toText(value: unknown): string {
  // expect: string-conversion-chain
  if (typeof value === 'string') {
    return value;
  } else if (typeof value === 'number') {
    return String(value);
  } else if (typeof value === 'boolean') {
    return value.toString();
  }
  return '';
}

export function early(value: unknown): string {
  // expect: string-conversion-chain
  if (typeof value === 'number') return `${value}`;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'boolean') return '' + value;
  return JSON.stringify(value);
}

export function switched(value: unknown): string {
  switch (typeof value) {
    // expect: string-conversion-chain
    case 'string':
      return value;
    case 'number':
      return String(value);
    case 'boolean':
      return String(value);
    case 'object':
      return JSON.stringify(value);
    default:
      return '';
  }
}

export const short = (value: unknown) =>
  // expect: string-conversion-chain
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : typeof value === 'boolean' ? String(value) : '';

export function byClass(value: unknown): string {
  // expect: string-conversion-chain
  if (value instanceof Money) return value.toString();
  if (value instanceof Weight) return value.toString();
  if (value instanceof Length) return value.toString();
  return '';
}

export function formats(value: unknown): string {
  // ok: string-conversion-chain (branches with different formats)
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return value.toFixed(2);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

export function narrowed(value: string | number): string {
  // ok: string-conversion-chain (two branches)
  if (typeof value === 'string') return value;
  return String(value);
}
