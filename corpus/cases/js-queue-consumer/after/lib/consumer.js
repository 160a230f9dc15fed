'use strict';

const { setTimeout: sleep } = require('node:timers/promises');

class Consumer {
  constructor(queue, handle, log) {
    this.queue = queue;
    this.handle = handle;
    this.log = log;
  }

  async one(message, limit = 30000) {
    const started = Date.now();
    const timer = new AbortController();
    try {
      const timeout = sleep(limit, 'late', { signal: timer.signal });
      const outcome = await Promise.race([this.handle(message.body), timeout]);
      if (outcome === 'late') {
        throw new Error(`message ${message.id} took over ${limit} ms`);
      }
      await this.queue.ack(message);
    } catch (error) {
      await this.queue.reject(message, error.message);
      throw error;
    } finally {
      timer.abort();
    }
    if (this.log.isDebugEnabled()) {
      this.log.debug({ id: message.id, took: Date.now() - started });
    }
  }

  async drain() {
    const outcome = { done: 0, errors: [] };
    for await (const message of this.queue) {
      try {
        await this.one(message);
        outcome.done += 1;
      } catch (error) {
        outcome.errors.push({ id: message.id, error });
      }
    }
    return outcome;
  }
}

module.exports = { Consumer };
