import ky from 'ky';

const api = ky.create({ prefixUrl: '/api' });

export const all = () => api.get('orders').json<Order[]>(); // ok: client-only (served)

export const one = (id: string) => fetch(`/api/Orders/${id}`); // ok: client-only (served, whatever the case)

export const cancel = (id: string) => fetch(`/api/orders/${id}/cancel`, { method: 'POST' }); // ok: client-only (served)

export const refund = (id: string) => fetch(`/api/orders/${id}/refund`, { method: 'POST' }); // expect: client-only

export const exported = () => fetch('/api/v2/orders/export'); // ok: client-only (served)

export const setStock = (sku: string, count: number) =>
  fetch(`/api/stock/${sku}`, { method: 'PUT', body: JSON.stringify({ count }) }); // ok: client-only (served)

export const removeStock = (sku: string) => fetch(`/api/stock/${sku}`, { method: 'DELETE' }); // expect: client-only

export const merge = (id: number) => fetch(`/api/customers/${id}/merge`, { method: 'POST' }); // ok: client-only (served by an extension)

export const split = (id: number) => fetch(`/api/customers/${id}/split`, { method: 'POST' }); // expect: client-only
