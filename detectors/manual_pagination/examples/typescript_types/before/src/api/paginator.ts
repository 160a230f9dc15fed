export class InvoicePaginator implements AsyncIterable<Invoice> {
  constructor(private readonly api: BillingApi) {}

  async *[Symbol.asyncIterator]() {
    for (let page = 1; ; page++) {
      const invoices = await this.api.getInvoices(page);
      if (invoices.length === 0) return;
      yield* invoices;
    }
  }
}
