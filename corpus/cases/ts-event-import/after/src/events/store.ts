import type { PartnerEvent } from './import';

export interface EventStore {
  put(event: PartnerEvent): Promise<void>;
}
