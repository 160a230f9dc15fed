'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { PassThrough } = require('node:stream');

const { archive } = require('../lib/archive');

let directory;

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'));
});

test('stores the file', async () => {
  const bucket = { put: jest.fn() };
  fs.writeFileSync(path.join(directory, 'a'), 'abc');
  await archive(path.join(directory, 'a'), bucket, 'a');
  expect(bucket.put).toHaveBeenCalledWith('a', Buffer.from('abc'));
});
