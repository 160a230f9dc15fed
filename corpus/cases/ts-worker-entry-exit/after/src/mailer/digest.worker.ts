import type { Logger } from 'pino';

import type { Mailer } from './mailer';
import type { Subscriber, SubscriberStore } from './subscribers';

export class DigestWorker {
  constructor(
    private readonly subscribers: SubscriberStore,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async run(today: Date, batchSize = 50): Promise<number> {
    this.logger.info('Entering run');
    const due = await this.subscribers.due(today);
    for (let start = 0; start < due.length; start += batchSize) {
      const batch = due.slice(start, start + batchSize);
      await Promise.all(batch.map((subscriber) => this.send(subscriber, today)));
    }
    this.logger.info('Exiting run');
    return due.length;
  }

  private async send(subscriber: Subscriber, today: Date): Promise<void> {
    const digest = await this.subscribers.digest(subscriber.id, today);
    if (digest.entries.length === 0) {
      return;
    }
    await this.mailer.send(subscriber.email, digest.subject, digest.render());
  }

  async remind(today: Date): Promise<void> {
    for (const subscriber of await this.subscribers.inactive(today)) {
      this.logger.info({ subscriber }, 'Sending reminder to subscriber');
      await this.mailer.send(subscriber.email, 'We miss you', 'Your digest is waiting.');
    }
  }
}
