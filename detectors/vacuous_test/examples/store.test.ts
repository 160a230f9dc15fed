import { load, save } from "./store";

describe("store", () => {
  // expect: vacuous-test
  it("loads rows", async () => {
    await load("a");
  });

  // expect: vacuous-test
  it("is true", () => {
    load("a");
    expect(true).toBe(true);
  });

  // expect: vacuous-test
  it("waits for nothing", () => {
    expect(load("a")).resolves.toEqual([]);
  });

  // expect: vacuous-test
  it("repeats what the mock was told", () => {
    const price = jest.fn().mockReturnValue(5);
    expect(price()).toBe(5);
  });

  // ok: vacuous-test (compares what the code gave)
  it("is empty", async () => {
    expect(await load("a")).toEqual([]);
  });

  // ok: vacuous-test (awaited)
  it("rejects", async () => {
    await expect(load("missing")).rejects.toThrow("missing");
  });
});
