import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { loadSettings } from "./settings";

test("the locale is English where nothing is said", () => {
  const path = join(tmpdir(), "settings.json");
  writeFileSync(path, JSON.stringify({ databaseUrl: "postgres://localhost/shop" }));
  expect(loadSettings(path).locale).toBe("en");
});
