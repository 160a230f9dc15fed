import axios from 'axios';

const API_BASE = import.meta.env.VITE_API_BASE;
const client = axios.create({ baseURL: '/api' });

export const all = () => fetch('/api/orders'); // ok: client-only (served)

export const page = (n: number) => fetch(`/api/orders/?page=${n}&size=20`); // ok: client-only (the query does not count)

export const one = (id: string) => fetch(`${API_BASE}/orders/${id}`); // ok: client-only (served behind the base)

export const cancel = (id: string) => fetch(`/api/orders/${id}/cancel`, { method: 'POST' }); // ok: client-only (served)

export const refund = (id: string) => fetch(`/api/orders/${id}/refund`, { method: 'POST' }); // expect: client-only

export const remove = (id: string) => client.delete(`/orders/${id}`); // expect: client-only

export const stats = () => client.get('/orders/stats/daily'); // expect: client-only

export const rename = (id: string, name: string) =>
  fetch("/api/orders/" + id, { method: "PATCH", body: JSON.stringify({ name }) }); // expect: client-only

export const rates = () => fetch('https://rates.example.com/api/orders/refunds'); // ok: client-only (somebody else's)

export const logo = () => fetch('/static/logo.svg'); // ok: client-only (a file)

export const chosen = (method: string, id: string) => fetch(`/api/orders/${id}`, { method }); // ok: client-only (the method is not known)

export const stored = (cache: Map<string, string>) => cache.get('/orders/old'); // ok: client-only (no request)
