'use strict';

const { setTimeout: sleep } = require('node:timers/promises');

class Consumer {
  constructor(queue, handle, log) {
    this.queue = queue;
    this.handle = handle;
    this.log = log;
  }

  async one(message) {
    await this.handle(message.body);
    await this.queue.ack(message);
  }
}

module.exports = { Consumer };
