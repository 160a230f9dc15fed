export function serialize(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  // expect: string-conversion-chain
  } else if (typeof value === 'string') {
    return value;
  } else if (typeof value === 'number') {
    return `${value}`;
  } else if (typeof value === 'boolean') {
    return `${value}`;
  } else if (typeof value === 'bigint') {
    return `${value}`;
  }
  return JSON.stringify(value);
}

export function toQuery(params: Record<string, unknown>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    switch (typeof value) {
      // expect: string-conversion-chain
      case 'string':
        query.append(key, value);
        break;
      case 'number':
        query.append(key, value.toString());
        break;
      case 'boolean':
        query.append(key, value.toString());
        break;
    }
  }
  return query;
}

export function format(column: Column, value: any): string {
  switch (column.type) {
    // ok: string-conversion-chain (formats of their own)
    case 'date':
      return new Date(value).toLocaleDateString();
    case 'money':
      return `${Number(value).toFixed(2)} €`;
    case 'bool':
      return value ? '✓' : '';
    default:
      return String(value);
  }
}

export function parse(type: string, raw: string): unknown {
  switch (type) {
    // ok: string-conversion-chain (different conversions)
    case 'int':
      return parseInt(raw, 10);
    case 'float':
      return parseFloat(raw);
    case 'bool':
      return raw === 'true';
    default:
      return raw;
  }
}

export const label = (v: unknown) =>
  // expect: string-conversion-chain
  typeof v === 'number' ? v.toString() : typeof v === 'boolean' ? v.toString() : typeof v === 'bigint' ? v.toString() : '';
