import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';

import { prisma } from '../db';
import { failureRate, readSigned, recent } from './deliveries';

vi.mock('../db', () => ({ prisma: { delivery: { findMany: vi.fn() } } }));
vi.mock('node:fs', () => ({ readFileSync: () => '{"secret":"s3cret","pageSize":20}' }));

describe('recent', () => {
  it('asks for twenty', async () => {
    vi.mocked(prisma.delivery.findMany).mockResolvedValue([]);
    await recent('h1');
    expect(prisma.delivery.findMany).toHaveBeenCalledWith(expect.objectContaining({ take: 20 }));
  });
});

function signed(body: string, secret: string) {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return Object.assign(Readable.from([Buffer.from(body)]), { headers: { 'x-signature': signature } });
}

describe('readSigned', () => {
  it('parses a signed body', async () => {
    await expect(readSigned(signed('{"id":1}', 's3cret') as never)).resolves.toEqual({ id: 1 });
  });

  it('refuses another secret', async () => {
    await expect(readSigned(signed('{"id":1}', 'other') as never)).rejects.toThrow('signature');
  });
});

describe('failureRate', () => {
  it('is the share of failed deliveries', async () => {
    vi.mocked(prisma.delivery.findMany).mockResolvedValue([{ id: '1', status: 'failed' }, { id: '2', status: 'done' }] as never);
    expect(await failureRate('h1')).toBe(0.5);
  });
});
