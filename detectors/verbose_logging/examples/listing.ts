import { Command } from 'commander';

export function list(rows: Row[]): void {
  for (const row of rows) {
    console.log(`• ${row.name}`); // ok: verbose-logging (a program's own output)
  }
}

export function login(password: string, logger: Logger): void {
  logger.info(`signing in with ${password}`); // expect: verbose-logging
}
