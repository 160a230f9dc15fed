interface Column { key: string; label: string }

export class TableBuilder {
  constructor(private readonly showTax: boolean, private readonly showNotes: boolean) {}

  columns(): Column[] {
    const columns: Column[] = [{ key: 'id', label: 'Id' }, { key: 'name', label: 'Name' }];
    if (this.showTax) {
      columns.push({ key: 'tax', label: 'Tax' });
    }
    columns.push({ key: 'total', label: 'Total' });
    // expect: hardcoded-offset
    columns[3].label = 'Sum';
    // expect: hardcoded-offset
    columns.splice(3, 0, { key: 'currency', label: 'Currency' });
    return columns;
  }

  optional(): Column[] {
    const columns = [{ key: 'id', label: 'Id' }, { key: 'name', label: 'Name' }];
    if (this.showNotes) {
      // expect: hardcoded-offset
      columns.splice(1, 0, { key: 'notes', label: 'Notes' });
    }
    return columns;
  }

  spread() {
    const headers = ['id', 'name', ...(this.showTax ? ['tax'] : []), 'total'];
    // expect: hardcoded-offset
    return headers[3];
  }

  spreadAnd() {
    const headers = ['id', ...(this.showTax && ['tax'] || []), 'total'];
    // ok: hardcoded-offset (the first)
    return headers[0];
  }

  truthy(first?: string, middle?: string, last?: string) {
    const names = [first, middle, last].filter(Boolean);
    // expect: hardcoded-offset
    return names[1];
  }

  visible(users: User[]) {
    const active = users.filter((u) => u.active);
    // expect: hardcoded-offset
    const second = active[1];
    return second.name;
  }

  last(users: User[]) {
    const active = users.filter((u) => u.active);
    // ok: hardcoded-offset (the last)
    return active[active.length - 1] ?? active.at(-1);
  }

  removed(order: Order) {
    const row = [order.id, order.name];
    if (this.showTax) row.push(order.tax);
    row.push(order.total);
    // expect: hardcoded-offset
    row.splice(2, 1);
    return row;
  }

  assigned(order: Order) {
    const row: unknown[] = [order.id];
    if (order.vip) {
      row.unshift('VIP');
    }
    // expect: hardcoded-offset
    row[1] = 'x';
    return row;
  }

  helper(order: Order) {
    const headers = this.headers();
    // expect: hardcoded-offset
    return headers[2];
  }

  private headers() {
    const headers = ['id'];
    if (this.showTax) headers.push('tax');
    headers.push('total');
    return headers;
  }

  concat() {
    const base = ['id', 'name'];
    const all = base.concat(this.showTax ? ['tax'] : [], ['total']);
    // expect: hardcoded-offset
    return all[2];
  }

  widths(sheet: Worksheet) {
    const widths = [10, 20];
    if (this.showNotes) widths.push(40);
    widths.push(12);
    // expect: hardcoded-offset
    sheet.getColumn(3).width = widths[2];
  }
}

export function coordinates(): [number, number, number] {
  const point: [number, number, number] = [1, 2, 3];
  // ok: hardcoded-offset (a tuple)
  point[2] = 4;
  return point;
}

export function parse(line: string) {
  const parts = line.split(':');
  if (parts.length !== 3) throw new Error('bad line');
  // ok: hardcoded-offset (the length is checked)
  return parts[2];
}

export function version(tag: string) {
  const match = /^v(\d+)\.(\d+)/.exec(tag);
  // ok: hardcoded-offset (groups)
  return match ? match[2] : undefined;
}

export function header(buffer: Buffer) {
  // ok: hardcoded-offset (an offset of the protocol)
  return buffer[3] & 0x0f;
}

export function Hooks() {
  const entry = useState(0);
  // ok: hardcoded-offset (a pair)
  return entry[1];
}

export function guarded(order: Order, showTax: boolean) {
  const row = [order.id, order.name];
  if (showTax) row.push(order.tax);
  row.push(order.total);
  if (showTax) {
    // ok: hardcoded-offset (the same condition)
    row[2] = Math.round(Number(row[2]));
  }
  return row;
}

export function indexed(columns: string[]) {
  const at = columns.indexOf('total');
  // ok: hardcoded-offset (looked up)
  columns.splice(at, 0, 'tax');
  return columns;
}

export function parted(users: User[]) {
  const active = users.filter((u) => u.active);
  // ok: hardcoded-offset (parted in two)
  return [active.slice(0, 5), active.slice(5)];
}

export function fixed() {
  const months = ['jan', 'feb', 'mar'];
  // ok: hardcoded-offset (always the same)
  return months[2];
}

export function Grid({ showPrice, items }: Props) {
  return (
    <table>
      <thead><tr><th>Name</th>{showPrice && <th>Price</th>}<th>Stock</th></tr></thead>
      <tbody>
        {/* expect: hardcoded-offset */}
        {items.length === 0 && <tr><td colSpan={3}>None</td></tr>}
      </tbody>
    </table>
  );
}

export function Totals({ canEdit, rows }: Props) {
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td>{row.id}</td>
            <td>{row.name}</td>
            <td>{row.total}</td>
            {canEdit ? <td>Edit</td> : null}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          {/* ok: hardcoded-offset (before the column that may be missing) */}
          <td colSpan={2}>Totals</td>
          {/* expect: hardcoded-offset */}
          <td colSpan={2}>12</td>
        </tr>
      </tfoot>
    </table>
  );
}
