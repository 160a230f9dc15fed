import { load } from "./store";

it("loads", () => {
  expect(load("a")).toEqual([1, 2]);
});

it("is close", () => {
  expect(load("a")[0]).toBeCloseTo(1.5, 5);
});

it("counts", () => {
  expect(load("a").length).toBe(2);
});
