'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const { relative } = require('../lib/relative');

test('today', () => {
  assert.equal(relative(0, 1000), 'today');
});

test('days', () => {
  assert.equal(
    relative(0, 3 * 86400000),
    '3 days ago',
  );
});
