import { describe, it, expect, vi } from "vitest";
import { Store, NotFound } from "./store";

const store = new Store();

it("length", () => {
  expect(store.load("a")).toHaveLength(2); // expect: weakened-test
});

it("length2", () => {
  const rows = store.load("a");
  expect(rows.length).toBe(2); // expect: weakened-test
});

it("mock_any", () => {
  const charge = vi.fn();
  store.pay(charge, 5);
  expect(charge).toHaveBeenCalledWith(expect.any(Number), expect.any(String)); // expect: weakened-test
});

it("object_containing", () => {
  expect(store.row("a")).toEqual(expect.objectContaining({ id: 1 })); // expect: weakened-test
});

it("not_throw", () => {
  expect(() => store.load("a")).not.toThrow(); // expect: weakened-test
});

it("soft", async () => {
  expect.soft(store.price(1)).toBe(1.19);
  expect.soft(store.price(2)).toBe(2.38);
});

it("assert_library", () => {
  assert.deepStrictEqual(store.load("a"), ["a"]);
});

it("chai", () => {
  expect(store.load("a")).toEqual(["a"]);
  expect(store.ok).toBe(true);
});

it("to_strict", () => {
  expect(store.load("a")).toStrictEqual(["a"]);
});
