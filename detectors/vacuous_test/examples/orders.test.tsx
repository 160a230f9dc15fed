import { describe, it, expect, vi, test } from "vitest";
import { render, screen, waitFor } from "@testing-library/react";
import { place, total, Service } from "./orders";
import { Orders } from "./Orders";

const expectTotal = (order: Order, n: number) => {
  expect(order.total).toBe(n);
};

expect.extend({
  toBeOrder(received) {
    return { pass: received.lines.length > 0, message: () => "no order" };
  },
});

describe("orders", () => {
  // expect: vacuous-test
  it("places", async () => {
    const order = await place(["a"]);
    console.log(order);
  });

  // expect: vacuous-test
  it("is true", async () => {
    await place(["a"]);
    expect(true).toBe(true);
  });

  // expect: vacuous-test
  it("is truthy", async () => {
    await place(["a"]);
    expect(true).toBeTruthy();
  });

  // expect: vacuous-test
  it("has no matcher", async () => {
    expect(await place(["a"]));
  });

  // expect: vacuous-test
  it("never calls the matcher", async () => {
    const order = await place(["a"]);
    expect(order.total).toBe;
  });

  // expect: vacuous-test
  it("never awaits", () => {
    expect(place(["a"])).resolves.toEqual({ total: 3 });
  });

  // expect: vacuous-test
  it("asserts in a promise that nobody waits for", () => {
    place(["a"]).then((order) => {
      expect(order.total).toBe(3);
    });
  });

  // expect: vacuous-test
  it("swallows", async () => {
    try {
      const order = await place(["a"]);
      expect(order.total).toBe(3);
    } catch (e) {
      console.error(e);
    }
  });

  // expect: vacuous-test
  it("asks the mock", async () => {
    const find = vi.fn().mockResolvedValue({ id: 1 });
    const result = await find(1);
    expect(result).toEqual({ id: 1 });
  });

  // expect: vacuous-test
  it("compares with itself", async () => {
    const order = await place(["a"]);
    expect(order).toEqual(order);
  });

  // expect: vacuous-test
  it("length at least zero", async () => {
    const order = await place(["a"]);
    expect(order.lines.length).toBeGreaterThanOrEqual(0);
  });

  it("returns the promise", () => { // ok: vacuous-test (returned)
    return expect(place(["a"])).resolves.toEqual({ total: 3 });
  });

  it("is handed back by an arrow", () => // ok: vacuous-test (returned)
    expect(place(["a"])).resolves.toEqual({ total: 3 }));

  it("returns the chain", () => { // ok: vacuous-test (returned)
    return place(["a"]).then((order) => {
      expect(order.total).toBe(3);
    });
  });

  it("waits", async () => { // ok: vacuous-test (awaited)
    await expect(place(null)).rejects.toThrow("nothing");
  });

  it("goes through a helper", async () => { // ok: vacuous-test (a helper asserts)
    expectTotal(await place(["a"]), 3);
  });

  it("has a matcher of its own", async () => { // ok: vacuous-test (custom matcher)
    expect(await place(["a"])).toBeOrder();
  });

  it("snapshots", async () => { // ok: vacuous-test (snapshot)
    expect(await place(["a"])).toMatchSnapshot();
  });

  it("snapshots inline", async () => { // ok: vacuous-test (snapshot)
    expect(await place(["a"])).toMatchInlineSnapshot(`{}`);
  });

  it("calls the gateway", async () => { // ok: vacuous-test (what the code did)
    const charge = vi.fn();
    await new Service({ charge }).pay(place(["a"]));
    expect(charge).toHaveBeenCalledWith(3);
  });

  it("hands on what the gateway gave", async () => { // ok: vacuous-test (through the code)
    const find = vi.fn().mockResolvedValue({ id: 1 });
    expect(await new Service({ find }).get(1)).toEqual({ id: 1 });
  });

  it("expects the error", async () => { // ok: vacuous-test (fails if nothing is thrown)
    expect.assertions(1);
    try {
      await place(null);
    } catch (e) {
      expect(e.message).toBe("nothing");
    }
  });

  it("finds the text", async () => { // ok: vacuous-test (getBy fails)
    render(<Orders />);
    await screen.findByText("Orders");
  });

  it("waits for it", async () => { // ok: vacuous-test (waits for an assertion)
    await waitFor(() => expect(total(place([]))).toBe(0));
  });

  it("in done style", (done) => { // ok: vacuous-test (done is called after)
    place(["a"]).then((order) => {
      expect(order.total).toBe(3);
      done();
    });
  });
});

// expect: vacuous-test
test("swallowed by catch", async () => {
  await place(["a"]).then((order) => expect(order.total).toBe(3)).catch(() => {});
});
