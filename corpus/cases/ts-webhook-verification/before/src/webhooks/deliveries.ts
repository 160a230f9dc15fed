import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';

import { prisma } from '../db';

export interface Delivery {
  id: string;
  status: 'pending' | 'done' | 'failed';
}

export async function recent(hookId: string): Promise<Delivery[]> {
  return prisma.delivery.findMany({ where: { hookId }, orderBy: { createdAt: 'desc' }, take: 20 });
}
