import { BillingApi } from '../api/billing';

export async function overdue(api: BillingApi): Promise<Invoice[]> {
  const found: Invoice[] = [];
  let page = 1;
  // expect: manual-pagination
  while (true) {
    const invoices = await api.getInvoices(page);
    if (invoices.length === 0) break;
    found.push(...invoices.filter((i) => i.overdue));
    page += 1;
  }
  return found;
}
