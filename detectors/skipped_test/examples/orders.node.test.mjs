import { test, describe, it } from "node:test";
import assert from "node:assert/strict";
import { place, total } from "./orders.mjs";

test("sums", { skip: true }, () => { // expect: skipped-test
  assert.equal(total(place(["a"])), 3);
});
test("rounds", { skip: "flaky" }, () => { // expect: skipped-test
  assert.equal(total(place(["a"])), 3);
});
test("platform", { skip: process.platform === "win32" }, () => { // ok: skipped-test (platform)
  assert.equal(total(place(["a"])), 3);
});
test("todo", { todo: true }, () => { // expect: skipped-test
  assert.equal(total(place(["a"])), 3);
});
test("inside", (t) => {
  t.skip("not now"); // expect: skipped-test
  assert.equal(total(place(["a"])), 3);
});
test("inside on windows", (t) => {
  if (process.platform === "win32") {
    t.skip("no fork"); // ok: skipped-test (platform)
    return;
  }
  assert.equal(total(place(["a"])), 3);
});
test("options say so", { timeout: 100 }, () => { // ok: skipped-test (runs)
  assert.equal(total(place(["a"], { skip: true })), 3);
});
describe.skip("returns", () => { // expect: skipped-test
  it("gives back", () => {
    assert.equal(total(place([])), 0);
  });
});
test("focus", { only: true }, () => { // expect: skipped-test
  assert.equal(total(place(["a"])), 3);
});
