import axios from 'axios';

axios.defaults.withCredentials = true;

export const orders = () => axios.get('/api/v1/orders'); // ok: client-only (served)

export const update = (id, order) => axios.put(`/api/v1/orders/${id}`, order); // ok: client-only (served)

export const remove = (id) => axios.delete(`/api/v1/orders/${id}`); // expect: client-only

export const cancel = (id) => axios.post(`/api/v1/orders/${id}/cancel`); // ok: client-only (served)

export const refund = (id) => axios.post(`/api/v1/orders/${id}/refund`); // expect: client-only

export const stock = (sku, count) => axios.patch(`/api/v1/stock/${sku}`, { count }); // ok: client-only (served)

export const clear = (sku) => axios.delete(`/api/v1/stock/${sku}`); // expect: client-only

export const invoice = (id) => axios.get(`/invoices/${id}`); // ok: client-only (served)

export const pay = (id) => axios.post(`/invoices/${id}/pay`); // expect: client-only
