import { load, price } from "./store";

function expectRows(rows) {
  expect(rows.total).toBe(3);
  expect(rows.name).toBe("x");
}

describe("store", () => {
  it("rows", () => {
    expect(load("a")).toBeTruthy(); // expect: weakened-test
  });
  it("contains", () => {
    expect(load("b")).toContain("b"); // expect: weakened-test
  });
  it("matches object", () => {
    expect(load("c")).toMatchObject({ a: 1 }); // expect: weakened-test
  });
  it("throws", () => {
    expect(() => load("")).toThrow(); // expect: weakened-test
  });
  it("close", () => {
    expect(price(1)).toBeCloseTo(1.19, 1); // expect: weakened-test
  });
  it("calls", () => {
    const charge = vi.fn();
    pay(charge);
    expect(charge).toHaveBeenCalled(); // expect: weakened-test
  });
  it("calls once", () => {
    const charge = vi.fn();
    pay(charge);
    expect(charge).toHaveBeenCalled(); // expect: weakened-test
  });
  it("length", () => {
    expect(load("d")).toEqual(["d"]); // ok: weakened-test (contents for a count)
  });
  it("any", () => {
    expect(load("e")).toEqual({ id: expect.any(String) }); // expect: weakened-test
  });
  it("priced", () => {
    expect(price(10)).toBe(12); // expect: weakened-test
  });
  it("snap", () => {
    expect(load("f")).toMatchInlineSnapshot(`{ "a": 1 }`); // ok: weakened-test (a snapshot of the contents)
  });
  it("helper", () => {
    expectRows(load("g")); // ok: weakened-test (an extracted helper)
  });
  it("status", () => {
    expect([200, 404]).toContain(load("h").status); // expect: weakened-test
  });
});
