export function headers(opts: Options): string[] {
  const headers = ['sku', 'name', 'qty'];
  if (opts.discount) headers.push('discount');
  if (opts.tax) headers.push('tax rate', 'tax');
  // expect: hardcoded-offset
  headers[4] = 'vat';
  return headers;
}

export function cells(order: Order, opts: Options) {
  const cells = [order.id, opts.region ? order.region : null, order.total].filter((c) => c !== null);
  // expect: hardcoded-offset
  return cells[1];
}

export class Menu {
  private items: Item[] = [];

  constructor(private readonly admin: boolean) {
    this.items.push({ id: 'home' });
    if (admin) {
      this.items.push({ id: 'users' });
    }
    this.items.push({ id: 'help' });
  }

  help() {
    // expect: hardcoded-offset
    return this.items[2];
  }

  home() {
    // ok: hardcoded-offset (the first)
    return this.items[0];
  }
}

export function buildArgs(verbose: boolean) {
  const args = ['run'];
  if (verbose) {
    args.push('--verbose');
  }
  args.push('--out', 'dist');
  // expect: hardcoded-offset
  args[2] = 'build';
  return args;
}

export function and(show: boolean) {
  const steps = ['a', show && 'b', 'c'].filter(Boolean) as string[];
  // expect: hardcoded-offset
  return steps[1];
}

export function reduced(rows: Row[]) {
  const kept = rows.reduce<Row[]>((all, row) => (row.ok ? [...all, row] : all), []);
  return kept[0];
}

export function removed(flags: Flags, items: string[]) {
  if (flags.skip) {
    items.shift();
  }
  // ok: hardcoded-offset (what may stand in front is taken off)
  return items[2];
}

export function sorted(flag: boolean) {
  const list = ['c', 'a', 'b'];
  if (flag) list.sort();
  // expect: hardcoded-offset
  return list[1];
}

export function reversed(flag: boolean) {
  const list = ['c', 'a', 'b'];
  if (flag) {
    list.reverse();
  }
  // expect: hardcoded-offset
  list[2] = 'x';
  return list;
}

export function destructured(show: boolean) {
  const list = ['a', ...(show ? ['b'] : []), 'c'];
  // ok: hardcoded-offset (the last)
  return list[list.length - 1];
}

export function defaulted(list: string[]) {
  // ok: hardcoded-offset (nothing known of the list)
  return list[2] ?? 'none';
}

export function rgb(hex: string) {
  const parts = hex.match(/../g)!;
  // ok: hardcoded-offset (a format)
  return parseInt(parts[2], 16);
}

export function state() {
  const pair = useReducer(reducer, initial);
  // ok: hardcoded-offset (a pair)
  return pair[1];
}

export function checked(opts: Options) {
  const parts = ['a'];
  if (opts.b) parts.push('b');
  if (parts.length > 1) {
    // ok: hardcoded-offset (the length is checked)
    return parts[1];
  }
  return null;
}

export function early(opts: Options) {
  const row = ['a'];
  if (opts.short) {
    return row;
  }
  row.push('b');
  // ok: hardcoded-offset (the condition leaves the function)
  return row[1];
}
