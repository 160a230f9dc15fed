const BASE = '/api';

async function request<T>(path: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(`${BASE}${path}`, { headers: { Accept: 'application/json' }, ...options });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

export const orders = () => request<Order[]>('/orders'); // ok: client-only (served)

export const cancel = (id: string) => request<Order>(`/orders/${id}/cancel`, { method: 'POST' }); // ok: client-only (served)

export const refund = (id: string) => request<Order>(`/orders/${id}/refund`, { method: 'POST' }); // expect: client-only

export class OrdersClient {
  constructor(private readonly baseUrl: string) {}

  private async send(method: string, path: string, body?: unknown) {
    return fetch(this.baseUrl + path, { method, body: JSON.stringify(body) });
  }

  cancel(id: string) {
    return this.send('POST', `/api/orders/${id}/cancel`); // ok: client-only (served)
  }

  archive(id: string) {
    return this.send('POST', `/api/orders/${id}/archive`); // expect: client-only
  }
}
