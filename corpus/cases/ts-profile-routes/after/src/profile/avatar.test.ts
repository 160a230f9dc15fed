import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import request from 'supertest';
import { beforeEach, expect, it } from 'vitest';

import { AvatarError, Avatars } from './avatar';
import { avatarRouter } from './avatar.routes';

let avatars: Avatars;

beforeEach(async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'avatars-'));
  avatars = new Avatars(directory, (async (url: string) =>
    url.includes('bad') ? new Response(null, { status: 500 }) : new Response('png')) as typeof fetch);
});

it('names files by user', () => {
  expect(path.basename(avatars.fileOf('u1'))).toBe('u1');
});

it('has no avatar at first', async () => {
  expect(await avatars.read('u1')).toBeNull();
});

it('keeps what it imported', async () => {
  await avatars.import('u1', 'https://a.test/ok');
  expect(String(await avatars.read('u1'))).toBe('png');
});

it('refuses a broken address', async () => {
  await expect(avatars.import('u1', 'https://a.test/bad')).rejects.toThrow(AvatarError);
});

it('says which imports failed', async () => {
  const result = await avatars.importAll(new Map([['u1', 'https://a.test/ok'], ['u2', 'https://a.test/bad']]));
  expect(result.imported).toEqual(['u1']);
  expect(result.failed[0].reason).toContain('500');
});

it('answers 204 to an import', async () => {
  const app = express().use(express.json()).use(avatarRouter(avatars));
  const response = await request(app).post('/u1').send({ url: 'https://a.test/ok' });
  expect(response.status).toBe(204);
});
