import { load } from "./store";

describe("store", () => {
  it("loads", () => {
    expect(load("a")).toEqual([]);
  });
  // expect: skipped-test
  /*
  it("loads two", () => {
    expect(load("b")).toEqual([]);
    expect(load("c")).toEqual([]);
  });
  */
});
