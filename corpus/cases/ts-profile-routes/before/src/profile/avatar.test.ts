import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { Avatars } from './avatar';

let avatars: Avatars;

beforeEach(async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'avatars-'));
  avatars = new Avatars(directory);
});

it('names files by user', () => {
  expect(path.basename(avatars.fileOf('u1'))).toBe('u1');
});
