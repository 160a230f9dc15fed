import { test, expect } from "@playwright/test";

// expect: vacuous-test
test("opens", async ({ page }) => {
  await page.goto("/orders");
  await page.click("text=Pay");
});

// expect: vacuous-test
test("never awaits", async ({ page }) => {
  await page.goto("/orders");
  expect(page.getByText("Orders")).toBeVisible();
});

test("sees", async ({ page }) => { // ok: vacuous-test (awaited)
  await page.goto("/orders");
  await expect(page.getByText("Orders")).toBeVisible();
});

test("waits", async ({ page }) => { // ok: vacuous-test (a wait that fails)
  await page.goto("/orders");
  await page.waitForSelector("text=Orders");
});
