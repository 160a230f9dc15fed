const base = import.meta.env.VITE_API ?? '';

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(base + path, init); // ok: client-only (the path is not known here)
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

export const orders = () => request<Order[]>('/api/orders');

export const order = (id: string) => fetch(`${base}/api/orders/${id}`); // ok: client-only (served)

export const replace = (id: string, order: Order) =>
  fetch(`${base}/api/orders/${id}`, { method: 'PUT', body: JSON.stringify(order) }); // ok: client-only (served)

export const refund = (id: string) => fetch(`${base}/api/orders/${id}/refund`, { method: 'POST' }); // expect: client-only

export const remove = (id: string) => fetch(`/api/orders/${id}`, { method: 'DELETE' }); // expect: client-only

export const stock = (sku: string, count: number) =>
  fetch(`/api/stock/${sku}`, { method: 'PATCH', body: JSON.stringify({ count }) }); // ok: client-only (served)

export const restock = (sku: string) => fetch(`/api/stock/${sku}/restock`, { method: 'POST' }); // expect: client-only

export const block = (id: string) => fetch(`/admin/v1/users/${id}/block`, { method: 'POST' }); // ok: client-only (served)

export const unblock = (id: string) => fetch(`/admin/v1/users/${id}/unblock`, { method: 'POST' }); // expect: client-only

export const daily = () => fetch('/admin/reports/daily'); // ok: client-only (served by what a function fills)

export const weekly = () => fetch('/admin/reports/weekly'); // expect: client-only

export const logs = (id: string) => fetch(`/echo/jobs/${id}/logs`, { method: 'POST' }); // ok: client-only (any method)

export const restart = (id: string) => fetch(`/echo/jobs/${id}/restart`, { method: 'POST' }); // expect: client-only

export const raw = (id: string) => fetch(`/raw/${id}`); // ok: client-only (served)

export const writeRaw = (id: string) => fetch(`/raw/${id}`, { method: 'POST' }); // expect: client-only

export const hook = () => fetch('/hooks/github/push', { method: 'POST' }); // ok: client-only (everything under it is served)
