import { Redis } from 'ioredis';

export interface Session {
  id: string;
  userId: string;
  expiresAt: number;
}

export class SessionStore {
  constructor(private readonly redis: Redis, private readonly lifetime = 3_600_000) {}

  private key(id: string): string {
    return `session:${id}`;
  }

  async load(id: string): Promise<Session | null> {
    const text = await this.redis.get(this.key(id));
    return text === null ? null : (JSON.parse(text) as Session);
  }

  async save(session: Session): Promise<void> {
    await this.redis.set(this.key(session.id), JSON.stringify(session), 'PX', this.lifetime);
  }

  isExpired(session: Session, now = Date.now()): boolean {
    return session.expiresAt <= now;
  }
}
