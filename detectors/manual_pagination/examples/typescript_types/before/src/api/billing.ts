export class BillingApi {
  async getInvoices(page: number): Promise<Invoice[]> {
    return (await this.http.get(`/invoices?page=${page}`)).data;
  }
}
