import type { Database } from './db';
import { logger } from './logger';

export interface Migration {
  name: string;
  up: (db: Database) => Promise<void>;
}

export async function pendingMigrations(db: Database): Promise<Migration[]> {
  const applied = new Set(await db.column<string>('SELECT name FROM migrations'));
  return registered().filter((migration) => !applied.has(migration.name));
}

export async function apply(db: Database, migration: Migration): Promise<void> {
  await db.transaction(() => migration.up(db));
  await db.run('INSERT INTO migrations (name) VALUES (?)', migration.name);
}

const all: Migration[] = [];

export function register(migration: Migration): void {
  all.push(migration);
}

function registered(): Migration[] {
  return [...all].sort((a, b) => a.name.localeCompare(b.name));
}
