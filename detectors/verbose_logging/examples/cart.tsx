import React, { useEffect } from 'react';

export function Cart({ items, debug }: Props) {
  useEffect(() => {
    console.log('items changed', items); // expect: verbose-logging
  }, [items]);
  if (process.env.NODE_ENV === 'development') {
    console.log('rendered'); // ok: verbose-logging (only in development)
  }
  debug && console.log('debugging');
  return <ul>{items.map((item) => <li key={item.id}>{item.name}</li>)}</ul>;
}

export const useCheckout = (order: Order) => {
  const submit = async () => {
    try {
      await post(order);
    } catch (error) {
      console.error('checkout failed', error); // ok: verbose-logging (one log per error)
    }
  };
  return submit;
};

export const useHeaders = (req: Request) => {
  console.warn(`calling with ${req.headers}`); // expect: verbose-logging
  return req;
};
