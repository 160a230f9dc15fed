import { createSlice } from '@reduxjs/toolkit';

export interface OrderSummary {
  id: string;
  total: number;
  carrier?: string | null; // expect: dead-null-field
  note?: string | null;
}

export const summarize = (order: Order): OrderSummary => ({
  id: order.id,
  total: order.total,
  carrier: undefined,
  note: order.note,
});

export interface Widget {
  title: string;
  render(): void;
}

export class Upload {
  private progress: number | null = null; // ok: dead-null-field (set by onProgress)
  private lastError: Error | null = null; // expect: dead-null-field
  private readonly listeners: Listener[] = [];

  onProgress(value: number) {
    this.progress = value;
  }

  status() {
    return { progress: this.progress, error: this.lastError };
  }
}

const slice = createSlice({
  name: 'user',
  initialState: { user: null, error: null }, // ok: dead-null-field (a state that starts empty)
  reducers: {
    signedIn: (state, action) => {
      state.user = action.payload;
    },
  },
});

export async function toResponse(user: User) {
  const orders = await countOrders(user.id);
  return {
    id: user.id,
    email: user.email,
    orders,
    loyaltyTier: null, // expect: dead-null-field
  };
}

export function makeToken(user: User, scope: string | null) { // expect: dead-null-field
  return sign({ sub: user.id, scope });
}

export const webToken = (user: User) => makeToken(user, null);
export const mobileToken = (user: User) => makeToken(user, null);

export function softDelete(id: string) {
  return db.update({ where: { id }, data: { avatarUrl: null } }); // ok: dead-null-field (a reset)
}

interface Options {
  retries?: number; // ok: dead-null-field (callers may pass it)
}

export function Avatar({ src, alt, fallback = null }: AvatarProps) { // ok: dead-null-field (a component's property)
  return src ? <img src={src} alt={alt} /> : fallback;
}
