import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';

import { prisma } from '../db';
import { recent } from './deliveries';

vi.mock('../db', () => ({ prisma: { delivery: { findMany: vi.fn() } } }));
vi.mock('node:fs', () => ({ readFileSync: () => '{"secret":"s3cret","pageSize":20}' }));

describe('recent', () => {
  it('asks for twenty', async () => {
    vi.mocked(prisma.delivery.findMany).mockResolvedValue([]);
    await recent('h1');
    expect(prisma.delivery.findMany).toHaveBeenCalledWith(expect.objectContaining({ take: 20 }));
  });
});
