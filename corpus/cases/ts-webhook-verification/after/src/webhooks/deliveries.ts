import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';

import { prisma } from '../db';

const settings = JSON.parse(readFileSync('config/webhooks.json', 'utf8')) as { secret: string; pageSize: number };

export interface Delivery {
  id: string;
  status: 'pending' | 'done' | 'failed';
}

export async function readSigned(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const body = Buffer.concat(chunks);
  const expected = createHmac('sha256', settings.secret).update(body).digest();
  const given = Buffer.from(String(request.headers['x-signature'] ?? ''), 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Error('signature does not match');
  }
  return JSON.parse(body.toString('utf8'));
}

export async function failureRate(hookId: string): Promise<number> {
  const deliveries = await prisma.delivery.findMany({ where: { hookId } });
  const failed = deliveries.filter((delivery) => delivery.status === 'failed');
  return deliveries.length === 0 ? 0 : failed.length / deliveries.length;
}

export async function recent(hookId: string): Promise<Delivery[]> {
  return prisma.delivery.findMany({ where: { hookId }, orderBy: { createdAt: 'desc' }, take: 20 });
}
