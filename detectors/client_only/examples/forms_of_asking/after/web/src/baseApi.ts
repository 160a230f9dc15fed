import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react';

export const ordersApi = createApi({
  reducerPath: 'orders',
  baseQuery: fetchBaseQuery({ baseUrl: '/api' }),
  endpoints: (builder) => ({
    orders: builder.query<Order[], void>({ query: () => '/orders' }), // ok: client-only (served)
    cancel: builder.mutation<Order, string>({
      query: (id) => ({ url: `/orders/${id}/cancel`, method: 'POST' }), // ok: client-only (served)
    }),
    refund: builder.mutation<Order, string>({ // expect: client-only
      query: (id) => ({ url: `/orders/${id}/refund`, method: 'POST' }),
    }),
    history: builder.query<History, string>({ query: (id) => `orders/${id}/history` }), // expect: client-only
  }),
});
