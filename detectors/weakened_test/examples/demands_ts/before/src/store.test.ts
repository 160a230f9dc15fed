import { load, price } from "./store";

describe("store", () => {
  it("rows", () => {
    expect(load("a")).toEqual(["a"]);
  });
  it("contains", () => {
    expect(load("b")).toEqual(["b"]);
  });
  it("matches object", () => {
    expect(load("c")).toStrictEqual({ a: 1, b: 2 });
  });
  it("throws", () => {
    expect(() => load("")).toThrow("no path");
  });
  it("close", () => {
    expect(price(1)).toBeCloseTo(1.19, 5);
  });
  it("calls", () => {
    const charge = vi.fn();
    pay(charge);
    expect(charge).toHaveBeenCalledWith(3);
  });
  it("calls once", () => {
    const charge = vi.fn();
    pay(charge);
    expect(charge).toHaveBeenCalledTimes(1);
  });
  it("length", () => {
    expect(load("d")).toHaveLength(1);
  });
  it("any", () => {
    expect(load("e")).toEqual({ id: "x1" });
  });
  it("priced", () => {
    expect(price(10)).toBe(11.9);
  });
  it("snap", () => {
    expect(load("f")).toEqual({ a: 1 });
  });
  it("helper", () => {
    const rows = load("g");
    expect(rows.total).toBe(3);
    expect(rows.name).toBe("x");
  });
  it("status", () => {
    expect(load("h").status).toBe(404);
  });
});
