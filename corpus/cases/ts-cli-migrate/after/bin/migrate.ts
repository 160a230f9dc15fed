#!/usr/bin/env node
import { parseArgs } from 'node:util';

import { connect } from '../src/db';
import { pendingMigrations, apply } from '../src/migrations';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } });
  const db = await connect(values.url ?? 'postgres://localhost/app');
  const pending = await pendingMigrations(db);
  if (values['dry-run']) {
    for (const migration of pending) {
      console.log(`would apply ${migration.name}`);
    }
    console.log(`${pending.length} migrations pending`);
    return 0;
  }
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
