import { load } from "./store";

describe("by a hook", () => {
  beforeEach(function () {
    this.skip(); // expect: skipped-test
  });
  it("loads", () => {
    expect(load("a")).toEqual(["a"]);
  });
});

describe("beside it", () => {
  it("loads", () => { // ok: skipped-test (another suite)
    expect(load("a")).toEqual(["a"]);
  });
  it("by what it is handed", (ctx) => {
    ctx.skip(); // expect: skipped-test
    expect(load("a")).toEqual(["a"]);
  });
  it.skipIf(true)("always", () => { // expect: skipped-test
    expect(load("a")).toEqual(["a"]);
  });
  it.skipIf(process.platform === "win32")("on windows", () => { // ok: skipped-test (under a condition)
    expect(load("a")).toEqual(["a"]);
  });
});
