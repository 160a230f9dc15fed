import ExcelJS from 'exceljs';

export function Orders({ orders, canEdit }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th>Id</th>
          <th>Customer</th>
          <th>Total</th>
          {canEdit && <th>Actions</th>}
        </tr>
      </thead>
      <tbody>
        {orders.length === 0 && (
          <tr>
            <td colSpan={4}>Nothing here</td>
          </tr>
        )}
        {orders.map((order) => (
          <tr key={order.id}>{/* expect: header-row-mismatch */}
            <td>{order.id}</td>
            <td>{order.customer.name}</td>
            <td>{money(order.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function OrdersWithActions({ orders, canEdit }: Props) {
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>Id</TableHead>
          <TableHead>Total</TableHead>
          {canEdit && <TableHead>Actions</TableHead>}
        </TableRow>
      </TableHeader>
      <TableBody>
        {orders.map((order) => (
          <TableRow key={order.id}>{/* ok: header-row-mismatch (under the same condition) */}
            <TableCell>{order.id}</TableCell>
            <TableCell>{order.total}</TableCell>
            {canEdit && <TableCell><Edit order={order} /></TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function OrdersShort({ orders }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th>Id</th>
          <th>Customer</th>
          <th>Created</th>
          <th>Total</th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>{/* expect: header-row-mismatch */}
            <td>{order.id}</td>
            <td>{order.customer}</td>
            <td>{order.total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function OrdersSwapped({ orders }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th>Id</th>
          <th>Status</th>
          <th>Total</th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>
            <td>{order.id}</td>
            <td>{order.total}</td>{/* expect: header-row-mismatch */}
            <td>{order.status}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function OrdersElsewhere({ orders, columns }: Props) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((c) => (
            <th key={c.key}>{c.title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>{/* ok: header-row-mismatch (made from the same list) */}
            {columns.map((c) => (
              <td key={c.key}>{order[c.key]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function csv(orders: Order[]) {
  const headers = ['Id', 'Email', 'Name'];
  const rows = orders.map((o) => [o.id, o.name, o.email]); // expect: header-row-mismatch
  return [headers, ...rows].map((r) => r.join(',')).join('\n');
}

export function csvRight(orders: Order[]) {
  const headers = ['Id', 'Name', 'Email'];
  const rows = orders.map((o) => [o.id, o.name, o.email]); // ok: header-row-mismatch (the same order)
  return [headers, ...rows].map((r) => r.join(',')).join('\n');
}

export function csvInOne(orders: Order[], withTotal: boolean) {
  const lines = [['id', 'status', ...(withTotal ? ['total'] : [])].join(',')];
  for (const order of orders) {
    lines.push([order.id, order.status].join(',')); // expect: header-row-mismatch
  }
  return lines.join('\n');
}

export function csvText(orders: Order[]) {
  let out = 'id,status,total\n';
  for (const order of orders) {
    out += `${order.id},${order.status}\n`; // expect: header-row-mismatch
  }
  return out;
}

export function sheet(orders: Order[], book: ExcelJS.Workbook) {
  const page = book.addWorksheet('Orders');
  page.addRow(['Id', 'Customer', 'Total']);
  orders.forEach((order) => {
    page.addRow([order.id, order.total, order.customer]); // expect: header-row-mismatch
  });
  return page;
}

export function sheetByName(orders: Order[], book: ExcelJS.Workbook) {
  const page = book.addWorksheet('Orders');
  page.columns = [{ header: 'Id', key: 'id' }, { header: 'Total', key: 'total' }];
  orders.forEach((order) => page.addRow({ total: order.total, id: order.id })); // ok: header-row-mismatch (by name)
  return page;
}
