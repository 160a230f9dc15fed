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

describe("store on a database", () => {
  if (!process.env.TEST_DATABASE) {
    it.skip("needs TEST_DATABASE", () => {}); // ok: skipped-test (under a condition on the environment)
    return;
  }

  it("loads from it", async () => {
    expect(await load("db")).toEqual([]);
  });
});
