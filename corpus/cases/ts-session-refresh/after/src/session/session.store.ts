import { Redis } from 'ioredis';

export interface Session {
  id: string;
  userId: string;
  expiresAt: number;
}

export class SessionStore {
  constructor(private readonly redis: Redis, private readonly lifetime = 3_600_000) {}

  private async key(id: string): Promise<string> {
    return `session:${id}`;
  }

  async load(id: string): Promise<Session | null> {
    const text = await this.redis.get(await this.key(id));
    return text === null ? null : (JSON.parse(text) as Session);
  }

  async save(session: Session): Promise<void> {
    const key = await this.key(session.id);
    await Promise.all([this.redis.set(key, JSON.stringify(session), 'PX', this.lifetime)]);
  }

  async isExpired(session: Session, now = Date.now()): Promise<boolean> {
    const left = session.expiresAt - now;
    return left <= 0;
  }
}
