export class CellRenderer {
  render(value: unknown): string {
    // expect: string-conversion-chain
    if (typeof value === 'string') {
      return value;
    } else if (typeof value === 'number') {
      return String(value);
    } else if (typeof value === 'boolean') {
      return String(value);
    } else {
      return String(value);
    }
  }

  renderToString(value: any): string {
    // expect: string-conversion-chain
    if (typeof value === 'number') return value.toString();
    if (typeof value === 'boolean') return value.toString();
    if (typeof value === 'bigint') return value.toString();
    return '';
  }

  renderSwitch(value: unknown): string {
    switch (typeof value) {
      // expect: string-conversion-chain
      case 'number':
        return String(value);
      case 'boolean':
        return String(value);
      case 'bigint':
        return `${value}`;
      default:
        return '';
    }
  }

  renderKind(kind: string, value: any): string {
    switch (kind) {
      // expect: string-conversion-chain
      case 'int':
        return String(value);
      case 'float':
        return String(value);
      case 'bool':
        return String(value);
      default:
        return value;
    }
  }

  renderFormats(value: unknown): string {
    // ok: string-conversion-chain (formats of their own)
    if (value instanceof Date) {
      return value.toISOString();
    } else if (typeof value === 'number') {
      return value.toFixed(2);
    } else if (typeof value === 'boolean') {
      return value ? 'yes' : 'no';
    }
    return String(value);
  }

  renderNested(value: unknown): string {
    // expect: string-conversion-chain
    return typeof value === 'number' ? String(value) : typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : '';
  }

  renderObjects(value: unknown): string {
    // expect: string-conversion-chain
    if (Array.isArray(value)) {
      return JSON.stringify(value);
    } else if (value instanceof Map) {
      return JSON.stringify(value);
    } else if (typeof value === 'object') {
      return JSON.stringify(value);
    }
    return String(value);
  }

  two(value: unknown): string {
    // ok: string-conversion-chain (two branches)
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return String(value);
    return JSON.stringify(value);
  }

  set(params: URLSearchParams, key: string, value: unknown): void {
    // expect: string-conversion-chain
    if (typeof value === 'number') {
      params.set(key, String(value));
    } else if (typeof value === 'boolean') {
      params.set(key, String(value));
    } else if (typeof value === 'string') {
      params.set(key, value);
    }
  }
}
