import { expect, it } from "vitest";

import { asTable, isStale } from "./stale";

const now = new Date("2024-06-01");

it("is stale after ninety days", () => {
  expect(isStale({ name: "a", updatedAt: new Date("2024-01-01") }, now)).toBe(true);
  expect(isStale({ name: "a", updatedAt: new Date("2024-05-01") }, now)).toBe(false);
});

it("lines up the dates", () => {
  expect(asTable([{ name: "main", updatedAt: now }])).toBe("main    2024-06-01");
});
