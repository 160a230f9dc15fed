import { load, Store } from "./store";

// expect: vacuous-test
it("runs when all is over", () => {
  setTimeout(() => {
    expect(load("a")).toEqual(["a"]);
  }, 0);
});

// expect: vacuous-test
it("compares its own values", () => {
  const expected = 3;
  const actual = 3;
  expect(actual).toBe(expected);
});

it("is told by a callback", () => { // ok: vacuous-test (set by what is called)
  let called = false;
  load("a", () => {
    called = true;
  });
  expect(called).toBe(true);
});
