import { load } from "./store";

it("loads", () => {
  expect(load("a")).toBeDefined(); // expect: weakened-test
});

it("is close", () => {
  expect(load("a")[0]).toBeCloseTo(1.5, 1); // expect: weakened-test
});

it("counts", () => {
  expect(load("a")).toEqual([1, 2]); // ok: weakened-test (the contents say the count)
});
