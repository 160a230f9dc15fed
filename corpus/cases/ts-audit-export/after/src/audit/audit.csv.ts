import type { AuditEvent } from '@prisma/client';

export const CSV_HEADER = 'time,actor,action,target';

export function quote(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

export function toCsvRow(event: AuditEvent): string {
  return [event.createdAt.toISOString(), event.actor, event.action, event.target].map(quote).join(',');
}
