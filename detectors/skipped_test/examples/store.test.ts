import { load } from "./store";

describe("store", () => {
  it.skip("loads rows", async () => { // expect: skipped-test
    expect(await load("a")).toEqual([]);
  });

  xit("loads more", async () => { // expect: skipped-test
    expect(await load("b")).toEqual([]);
  });

  it.only("loads one", async () => { // expect: skipped-test
    expect(await load("c")).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("forks", async () => { // ok: skipped-test (under a condition)
    expect(await load("d")).toEqual([]);
  });
});
