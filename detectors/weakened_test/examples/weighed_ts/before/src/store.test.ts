import { describe, it, expect, vi } from "vitest";
import { Store, NotFound } from "./store";

const store = new Store();

it("length", () => {
  expect(store.load("a")).toEqual(["a", "b"]);
});

it("length2", () => {
  const rows = store.load("a");
  expect(rows).toEqual(["a", "b"]);
});

it("mock_any", () => {
  const charge = vi.fn();
  store.pay(charge, 5);
  expect(charge).toHaveBeenCalledWith(5, "EUR");
});

it("object_containing", () => {
  expect(store.row("a")).toEqual({ id: 1, name: "x" });
});

it("not_throw", () => {
  expect(store.load("a")).toEqual(["a"]);
});

it("soft", async () => {
  expect(store.price(1)).toBe(1.19);
  expect(store.price(2)).toBe(2.38);
});

it("assert_library", () => {
  expect(store.load("a")).toEqual(["a"]);
});

it("chai", () => {
  expect(store.load("a")).to.deep.equal(["a"]);
  expect(store.ok).to.be.true;
});

it("to_strict", () => {
  expect(store.load("a")).toEqual(["a"]);
});
