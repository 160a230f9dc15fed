const api = (path: string) => `/api${path}`;

export const orders = () => fetch('/api/orders'); // ok: client-only (served)

export const cancel = (id: string) => fetch(`/api/orders/${id}/cancel`, { method: 'POST' }); // ok: client-only (served)

export const remove = (id: string) => fetch(`/api/orders/${id}`, { method: 'DELETE' }); // expect: client-only

export const refund = (id: string) => fetch(`/api/orders/${id}/refund`, { method: 'POST' }); // expect: client-only

export const update = (sku: string) => fetch(`/api/stock/${sku}`, { method: 'PATCH' }); // ok: client-only (served)

export const one = (sku: string) => fetch(`/api/stock/${sku}`); // expect: client-only

export const logo = () => fetch('/assets/logo'); // ok: client-only (files)
