import { expect, test } from "vitest";

import { formatDay } from "./formatsV2";

test("days are written as the locale has them", () => {
  expect(formatDay(new Date(2025, 2, 1), "en-GB")).toBe("1 Mar 2025");
});
