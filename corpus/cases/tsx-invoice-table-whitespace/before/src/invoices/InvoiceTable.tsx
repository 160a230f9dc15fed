import type { Invoice } from './types';

interface Props {
  invoices: Invoice[];
  today: Date;
}

export function InvoiceTable({ invoices, today }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th>Number</th>
          <th>Due</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <tr key={invoice.number}>
            <td>{invoice.number}</td>
            <td>{invoice.dueAt.toLocaleDateString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
