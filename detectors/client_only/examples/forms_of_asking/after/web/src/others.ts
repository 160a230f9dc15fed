import axios from 'axios';
import $ from 'jquery';

export const one = (id: string) => axios({ method: 'get', url: `/api/orders/${id}/lines` }); // expect: client-only

export const old = (id: string, done: (o: unknown) => void) => $.post(`/api/orders/${id}/split`, done); // expect: client-only

export const listen = () => new EventSource('/api/orders/stream'); // expect: client-only

export function upload(id: string, file: File) {
  const xhr = new XMLHttpRequest();
  xhr.open('PUT', `/api/orders/${id}/invoice`); // expect: client-only
  xhr.send(file);
}

export const put = (id: string) =>
  axios.request({ url: `/api/orders/${id}`, method: 'PUT' }); // expect: client-only

export const all = () => Promise.all([fetch('/api/orders'), fetch('/api/orders/totals')]); // expect: client-only

const ENDPOINTS = {
  orders: '/api/orders',
  refund: (id: string) => `/api/orders/${id}/refund`,
};

export const named = () => fetch(ENDPOINTS.orders); // ok: client-only (served)

export const made = (id: string) => fetch(ENDPOINTS.refund(id), { method: 'POST' }); // expect: client-only

export const url = (id: string) => fetch(new URL(`/api/orders/${id}/pdf`, window.location.origin)); // expect: client-only

const CATALOG_BASE = process.env.CATALOG_URL ?? 'https://catalog.example.com';

export const catalog = () => fetch(new URL('/api/orders/catalog', CATALOG_BASE)); // ok: client-only (another's service)

const apiBase = () => process.env.API_BASE!;

export const total = (id: string) => fetch(new URL(`/api/orders/${id}/total`, apiBase())); // expect: client-only
