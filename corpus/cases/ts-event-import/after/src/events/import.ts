import type { EventStore } from './store';

export interface PartnerEvent {
  id: string;
  at: string;
  payload: Record<string, unknown>;
}

function parseLine(line: string): PartnerEvent {
  const event = JSON.parse(line) as PartnerEvent;
  if (!event.id || Number.isNaN(Date.parse(event.at))) {
    throw new TypeError(`not an event: ${line.slice(0, 80)}`);
  }
  return event;
}

export async function importEvents(url: string, store: EventStore): Promise<number> {
  const response = await fetch(url, { headers: { Accept: 'application/x-ndjson' } });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  const text = await response.text();
  let imported = 0;
  for (const line of text.split('\n')) {
    if (line !== '') {
      await store.put(parseLine(line));
      imported += 1;
    }
  }
  return imported;
}

export async function lastImport(url: string): Promise<Date | null> {
  const response = await fetch(`${url}/status`).catch(() => null);
  if (response === null) {
    return null;
  }
  const status = (await response.json()) as { at: string };
  return new Date(status.at);
}

export async function importOne(event: PartnerEvent, store: EventStore): Promise<void> {
  await store.put(event);
}
