import { test } from "node:test";
import assert from "node:assert/strict";
import { place } from "./orders.mjs";

// expect: vacuous-test
test("places", () => {
  place(["a"]);
});
// expect: vacuous-test
test("ok true", () => {
  place(["a"]);
  assert.ok(true);
});
// expect: vacuous-test
test("rejects unawaited", () => {
  assert.rejects(place(null));
});
test("rejects", async () => { // ok: vacuous-test (awaited)
  await assert.rejects(place(null));
});
test("equal", () => { // ok: vacuous-test (asserts)
  assert.equal(place(["a"]).total, 3);
});
test("bare assert", () => { // ok: vacuous-test (asserts)
  assert(place(["a"]).total);
});
test("t.assert", (t) => { // ok: vacuous-test (asserts)
  t.assert.strictEqual(place(["a"]).total, 3);
});
