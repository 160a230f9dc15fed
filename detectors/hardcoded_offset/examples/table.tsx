export function Table({ rows, showIp, admin, columns }: Props) {
  const headers = ['id', 'name', ...(showIp ? ['ip'] : []), 'status'];
  const status = headers[3]; // expect: hardcoded-offset
  const name = headers[1]; // ok: hardcoded-offset (stands before the optional one)
  const picked = ['a', showIp && 'b', 'c'].filter(Boolean);
  use(picked[2]); // expect: hardcoded-offset
  const kept = ['a', 'b', 'c'];
  use(kept[2]); // ok: hardcoded-offset (no condition)
  const cells = [{ k: 1 }, { k: 2 }, { k: 3 }];
  if (admin) {
    cells.splice(2, 0, { k: 4 }); // expect: hardcoded-offset
  }
  // expect: hardcoded-offset
  const nameColumn = columns.find((c) => c.name === 'name') || columns[2];
  const listed = admin ? ['a', 'b', 'c'] : ['a', 'b'];
  const third = listed[2]; // expect: hardcoded-offset
  const words = ['run'];
  if (admin) words.push('--admin');
  words.push('x');
  if (words.length > 2) {
    use(words[2]); // ok: hardcoded-offset (the length is checked)
  }
  return (
    <table>
      <thead>
        <tr>
          <th>Id</th>
          {showIp && <th>IP</th>}
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 ? (
          <tr>
            {/* expect: hardcoded-offset */}
            <td colSpan={5}>none</td>
          </tr>
        ) : (
          rows.map((row) => <tr key={row.id}><td>{row.id}</td></tr>)
        )}
      </tbody>
    </table>
  );
}

export function Fixed({ rows, admin }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th>Id</th>
          {admin ? <th>Owner</th> : <th>Team</th>}
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            {/* ok: hardcoded-offset (every row has both columns) */}
            <td colSpan={2}>none</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

export class Sheet {
  private columns: string[] = [];
  constructor(options: Options) {
    this.columns.push('id');
    if (options.wide) this.columns.push('address');
    this.columns.push('total');
  }

  total() {
    return this.columns[2]; // expect: hardcoded-offset
  }
}

export const chosen = (items: string[]) => {
  const kept = items.filter((item) => item.startsWith('a'));
  return kept[3]; // expect: hardcoded-offset
};

export function stackFrame(stack: string) {
  const lines = stack.split('\n');
  return lines.find((line) => line.includes(' at ')) ?? lines[1]; // ok: hardcoded-offset (a text taken apart)
}

export function commandLine(given: string[]) {
  const args: string[] = [];
  for (const word of given) {
    if (!word.startsWith('-')) args.push(word);
  }
  return args[1]; // ok: hardcoded-offset (positional arguments)
}

export function version(text: string) {
  const match = /(\d+)\.(\d+)/.exec(text);
  return match?.[1] || match?.[2]; // ok: hardcoded-offset (groups of a pattern)
}

export function Listed({ showVat, rows }: Props) {
  const columns = [{ key: "id" }, ...(showVat ? [{ key: "vat" }] : []), { key: "total" }];
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key}>{column.key}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <td colSpan={3}>Nothing here</td>{/* expect: hardcoded-offset */}
        </tr>
      </tbody>
    </table>
  );
}

export function ListedAlways({ rows }: Props) {
  const columns = ["id", "total"];
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <td colSpan={2}>Nothing here</td>{/* ok: hardcoded-offset (the columns are always the same) */}
        </tr>
      </tbody>
    </table>
  );
}

export function marked(admin: boolean) {
  const menu = [home, admin && settings, profile].filter(Boolean);
  menu[2].active = true; // expect: hardcoded-offset
  return menu;
}

export function steps(prepare: boolean) {
  let names = ["read", "write"];
  if (prepare) {
    names = ["prepare", ...names];
  }
  return names[1]; // expect: hardcoded-offset
}

export function stepsAndCheck(check: boolean) {
  let names = ["read", "write"];
  if (check) {
    names = [...names, "check"];
  }
  return names[1]; // ok: hardcoded-offset (what is added stands behind)
}
