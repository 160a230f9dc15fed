'use strict';

const fs = require('node:fs');
const { pipeline } = require('node:stream/promises');
const { createGzip } = require('node:zlib');

const LOCK = JSON.parse(fs.readFileSync(`${__dirname}/archive.lock.json`, 'utf8'));

async function archive(source, bucket, name) {
  const upload = bucket.writeStream(`${name}.${LOCK.version}.gz`);
  await pipeline(fs.createReadStream(source), createGzip(), upload);
  return upload.location;
}

async function describeAnswer(response) {
  const text = await response.text();
  const firstLine = text.split('\n', 1)[0];
  return { size: text.length, firstLine };
}

async function writeIndex(file, entries) {
  const temporary = `${file}.tmp`;
  const sorted = entries.slice().sort((a, b) => a.name.localeCompare(b.name));
  await fs.promises.writeFile(temporary, JSON.stringify(sorted));
  await fs.promises.rename(temporary, file);
}

module.exports = { archive, describeAnswer, writeIndex };
