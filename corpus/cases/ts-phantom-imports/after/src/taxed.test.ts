import { expect, it } from "vitest";

import { taxed } from "./taxed";

it("adds the tax of the country", () => {
  expect(taxed(100, "DE")).toBe("$1.19");
});
