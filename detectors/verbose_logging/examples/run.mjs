#!/usr/bin/env node
export function rows_of(rows) {
  console.log('==== rows ====', rows.length); // ok: verbose-logging (a program's own output)
}
