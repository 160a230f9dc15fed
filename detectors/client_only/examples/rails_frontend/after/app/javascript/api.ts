import { get, post } from '@rails/request.js';
import axios from 'axios';

export const orders = () => axios.get('/api/v1/orders.json'); // ok: client-only (served)

export const cancel = (id: number) => axios.post(`/api/v1/orders/${id}/cancel`); // ok: client-only (served)

export const daily = () => fetch('/api/v1/orders/daily'); // ok: client-only (served)

export const removeLine = (order: number, line: number) => axios.delete(`/api/v1/orders/${order}/lines/${line}`); // ok: client-only (served)

export const removeOrder = (id: number) => axios.delete(`/api/v1/orders/${id}`); // expect: client-only

export const addLine = (order: number) => axios.post(`/api/v1/orders/${order}/lines`, {}); // expect: client-only

export const profile = () => axios.patch('/api/v1/profile', { name: 'x' }); // ok: client-only (served)

export const removeProfile = () => axios.delete('/api/v1/profile'); // expect: client-only

export const customer = (slug: string) => axios.get(`/api/v1/customers/${slug}`); // ok: client-only (served)

export const removeCustomer = (slug: string) => axios.delete(`/api/v1/customers/${slug}`); // expect: client-only

export const remind = (id: number) => axios.post(`/admin/invoices/${id}/send_reminder`); // ok: client-only (served)

export const queues = () => fetch('/sidekiq/queues'); // ok: client-only (mounted)
