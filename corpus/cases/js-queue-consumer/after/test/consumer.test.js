'use strict';

const { Consumer } = require('../lib/consumer');

const log = { isDebugEnabled: () => false, debug: jest.fn() };

function queue(...ids) {
  const messages = ids.map((id) => ({ id, body: id }));
  return Object.assign(messages, { ack: jest.fn(), reject: jest.fn() });
}

test('acknowledges what was handled', async () => {
  const one = queue('a');
  await new Consumer(one, async () => {}, log).one(one[0]);
  expect(one.ack).toHaveBeenCalledWith(one[0]);
});

test('rejects what takes too long', async () => {
  const one = queue('a');
  const consumer = new Consumer(one, () => new Promise(() => {}), log);
  await expect(consumer.one(one[0], 5)).rejects.toThrow('took over 5 ms');
  expect(one.reject).toHaveBeenCalled();
});

test('draining collects errors', async () => {
  const two = queue('a', 'b');
  const consumer = new Consumer(two, async (body) => {
    if (body === 'b') throw new Error('bad');
  }, log);
  const outcome = await consumer.drain();
  expect(outcome.done).toBe(1);
  expect(outcome.errors[0].id).toBe('b');
});
