'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { PassThrough } = require('node:stream');

const { archive, describeAnswer, writeIndex } = require('../lib/archive');

let directory;

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'));
});

test('stores the file compressed', async () => {
  const sink = Object.assign(new PassThrough(), { location: 's3://b/a.gz' });
  const bucket = { writeStream: jest.fn(() => sink) };
  fs.writeFileSync(path.join(directory, 'a'), 'abc');
  await expect(archive(path.join(directory, 'a'), bucket, 'a')).resolves.toBe('s3://b/a.gz');
  expect(bucket.writeStream.mock.calls[0][0]).toMatch(/\.gz$/);
});

test('describes an answer', async () => {
  await expect(describeAnswer(new Response('one\ntwo'))).resolves.toEqual({ size: 7, firstLine: 'one' });
});

test('the index is sorted', async () => {
  const file = path.join(directory, 'index.json');
  await writeIndex(file, [{ name: 'b' }, { name: 'a' }]);
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual([{ name: 'a' }, { name: 'b' }]);
});
