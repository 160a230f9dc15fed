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
