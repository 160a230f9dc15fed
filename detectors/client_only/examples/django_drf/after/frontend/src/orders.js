import axios from 'axios';

const client = axios.create({ baseURL: process.env.REACT_APP_API_URL });

export const orders = () => client.get('/api/orders/'); // ok: client-only (served)

export const remove = (id) => client.delete(`/api/orders/${id}/`); // ok: client-only (served)

export const cancel = (id) => client.post(`/api/orders/${id}/cancel/`); // ok: client-only (served)

export const refund = (id) => client.post(`/api/orders/${id}/refund/`); // expect: client-only

export const byDay = () => client.get('/api/orders/by-day/'); // ok: client-only (served)

export const stock = (sku) => client.get(`/api/stock/${sku}/`); // ok: client-only (served)

export const setStock = (sku, count) => client.put(`/api/stock/${sku}/`, { count }); // expect: client-only

export const report = (kind) => client.get(`/api/reports/${kind}/`); // ok: client-only (served)

export const mail = (kind) => client.post(`/api/reports/${kind}/mail/`); // expect: client-only
