import { describe, it, test, expect } from "vitest";
import { place, total } from "./orders";

describe("orders", () => {
  it.skip("sums", () => { // expect: skipped-test
    expect(total(place(["a"]))).toBe(3);
  });
  xit("rounds", () => { // expect: skipped-test
    expect(total(place(["a"]))).toBe(3);
  });
  it.todo("taxes"); // expect: skipped-test
  test.fails("breaks", () => { // expect: skipped-test
    expect(total(place([]))).toBe(1);
  });
  it.skipIf(process.platform === "win32")("forks", () => { // ok: skipped-test (platform)
    expect(total(place([]))).toBe(0);
  });
  it.runIf(process.env.DATABASE_URL)("stores", () => { // ok: skipped-test (database)
    expect(total(place([]))).toBe(0);
  });
  it.skip.each([[1], [2]])("of %i", (n) => { // expect: skipped-test
    expect(total(place([n]))).toBe(n);
  });
  it("only named so: skip the tax", () => { // ok: skipped-test (a title)
    expect(total(place([]), { skip: true })).toBe(0);
  });
  (process.env.CI ? it.skip : it)("local", () => { // ok: skipped-test (environment)
    expect(total(place([]))).toBe(0);
  });
});

describe.skip("returns", () => { // expect: skipped-test
  it("gives back", () => {
    expect(total(place([]))).toBe(0);
  });
  it("gives back twice", () => {
    expect(total(place([]))).toBe(0);
  });
});

xdescribe("refunds", () => { // expect: skipped-test
  it("gives back", () => {
    expect(total(place([]))).toBe(0);
  });
});

const describeDb = process.env.DATABASE_URL ? describe : describe.skip; // ok: skipped-test (database)
describeDb("in the database", () => {
  it("stores", () => {
    expect(total(place([]))).toBe(0);
  });
});
