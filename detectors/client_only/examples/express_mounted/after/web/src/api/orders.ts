import axios, { type AxiosInstance } from 'axios';

const http: AxiosInstance = axios.create({ baseURL: `${import.meta.env.VITE_API_URL}/api/v1` });

export interface Order { id: string; total: number }

export async function listOrders(page = 1): Promise<Order[]> {
  const { data } = await http.get<Order[]>('/orders', { params: { page } }); // ok: client-only (served)
  return data;
}

export async function getOrder(id: string): Promise<Order> {
  const { data } = await http.get<Order>(`/orders/${id}`); // ok: client-only (served)
  return data;
}

export async function cancelOrder(id: string): Promise<void> {
  await http.post(`/orders/${id}/cancel`); // expect: client-only
}

export async function removeOrder(id: string): Promise<void> {
  await http.delete(`/orders/${id}`); // expect: client-only
}

export async function addLine(id: string, line: string) {
  return http.post(`/orders/${id}/lines/${line}`); // ok: client-only (served)
}

export async function customerStats() {
  return http.get('/customers/stats'); // ok: client-only (routes registered in a loop)
}

export async function live() {
  const response = await fetch('/health/live'); // ok: client-only (served)
  return response.ok;
}

export async function exportOrders(ids: string[]) {
  const response = await fetch('/api/v1/orders/export', { // expect: client-only
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ids }),
  });
  return response.blob();
}
