'use client';
import useSWR, { mutate } from 'swr';

const fetcher = (url: string) => fetch(url).then((r) => r.json());

export function OrderActions({ id }: { id: string }) {
  const { data: order } = useSWR(`/api/orders/${id}`, fetcher); // ok: client-only (served)
  const { data: history } = useSWR(`/api/orders/${id}/history`, fetcher); // expect: client-only

  async function archive() {
    const res = await fetch(`/api/orders/${id}`, { method: 'PATCH', body: JSON.stringify({ archived: true }) }); // expect: client-only
    if (res.ok) await mutate('/api/orders');
  }

  async function pay() {
    await fetch(`/api/billing/orders/${id}/pay`, { method: 'POST' }); // ok: client-only (rewritten to another service)
  }

  async function signOut() {
    await fetch('/api/auth/signout', { method: 'POST' }); // ok: client-only (a route over everything)
  }

  async function find(q: string) {
    return fetch('/api/search?' + new URLSearchParams({ q })); // ok: client-only (served by its place)
  }

  return <button onClick={archive}>{order?.id} {history?.length}</button>;
}
