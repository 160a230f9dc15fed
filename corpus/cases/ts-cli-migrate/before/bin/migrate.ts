#!/usr/bin/env node
import { parseArgs } from 'node:util';

import { connect } from '../src/db';
import { pendingMigrations, apply } from '../src/migrations';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const db = await connect(values.url ?? 'postgres://localhost/app');
  const pending = await pendingMigrations(db);
  for (const migration of pending) {
    await apply(db, migration);
    console.log(`applied ${migration.name}`);
  }
  return 0;
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
