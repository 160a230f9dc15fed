import type { Logger } from 'pino';

import type { Mailer } from './mailer';
import type { Subscriber, SubscriberStore } from './subscribers';

export class DigestWorker {
  constructor(
    private readonly subscribers: SubscriberStore,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async run(today: Date): Promise<number> {
    const due = await this.subscribers.due(today);
    for (const subscriber of due) {
      await this.send(subscriber, today);
    }
    return due.length;
  }

  private async send(subscriber: Subscriber, today: Date): Promise<void> {
    const digest = await this.subscribers.digest(subscriber.id, today);
    if (digest.entries.length === 0) {
      return;
    }
    await this.mailer.send(subscriber.email, digest.subject, digest.render());
  }
}
