export const orders = () => fetch('/api/orders'); // ok: client-only (served)

export const pay = () => fetch('/api/billing/pay', { method: 'POST' }); // ok: client-only (another service's)

export const find = (q: string) => fetch(`/api/search/orders?q=${q}`); // ok: client-only (another service's)

export const mail = () => fetch('/api/mail/send', { method: 'POST' }); // ok: client-only (handed on)

export const plugin = (name: string) => fetch(`/api/plugins/${name}/run`, { method: 'POST' }); // ok: client-only (mounted in a loop)

export const cancel = (id: string) => fetch(`/api/orders/${id}/cancel`, { method: 'POST' }); // expect: client-only
