#!/usr/bin/env node
export function report(rows) {
  console.log('==== rows ====', rows.length); // ok: verbose-logging (a program's own output)
}
