import type { EventStore } from './store';

export interface PartnerEvent {
  id: string;
  at: string;
  payload: Record<string, unknown>;
}

export async function importOne(event: PartnerEvent, store: EventStore): Promise<void> {
  await store.put(event);
}
