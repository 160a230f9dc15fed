export const refund = (id: string) => fetch(`/orders/${id}/refund`, { method: 'POST' }); // ok: client-only (described)

export const remove = (id: string) => fetch(`/orders/${id}`, { method: 'DELETE' }); // expect: client-only
