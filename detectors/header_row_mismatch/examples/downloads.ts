import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';

export function toCsv(users: User[]): string {
  const header = ['id', 'name', 'email', 'role'];
  const rows = users.map((u) => [u.id, u.name, u.role, u.email]); // expect: header-row-mismatch
  return [header, ...rows].map((r) => r.join(',')).join('\n');
}

export function toCsvOk(users: User[]): string {
  const header = ['id', 'name', 'email', 'role'];
  const rows = users.map((u) => [u.id, u.name, u.email, u.role].map(escape)); // ok: header-row-mismatch
  return [header, ...rows].map((r) => r.join(',')).join('\n');
}

export function text(users: User[]): string {
  let csv = 'ID,Name,Email\n';
  for (const u of users) {
    csv += `${u.id},${u.email},${u.name}\n`; // expect: header-row-mismatch
  }
  return csv;
}

export function inline(users: User[]): string {
  return ['id,name,email', ...users.map((u) => `${u.id},${u.email},${u.name}`)].join('\n'); // expect: header-row-mismatch
}

export function joined(users: User[]): string {
  const lines = [['Id', 'Name', 'Created'].join(';')];
  users.forEach((u) => lines.push([u.id, u.createdAt.toISOString(), u.name].join(';'))); // expect: header-row-mismatch
  return lines.join('\r\n');
}

export function optional(users: User[], withPhone: boolean): string {
  const header = ['Id', 'Name', ...(withPhone ? ['Phone'] : [])];
  const lines = users.map((u) => [u.id, u.name].join(',')); // expect: header-row-mismatch
  return [header.join(','), ...lines].join('\n');
}

export function optionalOk(users: User[], withPhone: boolean): string {
  const header = ['Id', 'Name', ...(withPhone ? ['Phone'] : [])];
  const lines = users.map((u) => [u.id, u.name, ...(withPhone ? [u.phone] : [])].join(',')); // ok: header-row-mismatch
  return [header.join(','), ...lines].join('\n');
}

export async function excel(orders: Order[]) {
  const sheet = new ExcelJS.Workbook().addWorksheet('Orders');
  sheet.addRow(['Order', 'Customer', 'Total']);
  for (const order of orders) {
    sheet.addRow([order.number, order.total, order.customer.name]); // expect: header-row-mismatch
  }
}

export async function excelByName(orders: Order[]) {
  const sheet = new ExcelJS.Workbook().addWorksheet('Orders');
  sheet.columns = [{ header: 'Order', key: 'number' }, { header: 'Total', key: 'total' }];
  for (const order of orders) {
    sheet.addRow({ total: order.total, number: order.number }); // ok: header-row-mismatch
  }
}

export function pdf(doc: PDF, orders: Order[]) {
  autoTable(doc, {
    head: [['Order', 'Customer', 'Total']],
    body: orders.map((o) => [o.number, o.total, o.customer]), // expect: header-row-mismatch
  });
}

export function markdown(orders: Order[]) {
  let out = '| Order | Customer | Total |\n|---|---|---|\n';
  for (const o of orders) out += `| ${o.number} | ${o.total} | ${o.customer} |\n`; // expect: header-row-mismatch
  return out;
}

export function sheetJs(orders: Order[]) {
  const data = [['Order', 'Customer', 'Total']];
  orders.forEach((o) => {
    data.push([o.number, o.customer, o.total, o.currency]); // expect: header-row-mismatch
  });
  return XLSX.utils.aoa_to_sheet(data);
}

export function html(orders: Order[]) {
  return `<table><tr><th>Order</th><th>Customer</th></tr>${orders
    .map((o) => `<tr><td>${o.customer}</td><td>${o.number}</td></tr>`)
    .join('')}</table>`;
}

export function console_(jobs: Job[]) {
  console.log('NAME\tSTATUS\tAGE');
  for (const j of jobs) console.log(`${j.name}\t${j.age}\t${j.status}`); // expect: header-row-mismatch
}

export function streamed(users: User[], res: Response) {
  for (const u of users) {
    res.write(`${u.id},${u.name}\n`); // expect: header-row-mismatch
  }
  res.write('id,name\n');
}
