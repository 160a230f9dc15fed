'use strict';

const fs = require('node:fs');
const { pipeline } = require('node:stream/promises');
const { createGzip } = require('node:zlib');

async function archive(source, bucket, name) {
  await bucket.put(name, fs.readFileSync(source));
}

module.exports = { archive };
