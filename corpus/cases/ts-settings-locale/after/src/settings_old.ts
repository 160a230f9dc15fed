import { readFileSync } from "node:fs";

export interface Settings {
  port: number;
  databaseUrl: string;
}

export function loadSettingsOld(path: string): Settings {
  const text = readFileSync(path, "utf8");
  const values = JSON.parse(text) as Partial<Settings>;
  if (!values.databaseUrl) {
    throw new Error(`${path}: databaseUrl is missing`);
  }
  return { port: values.port ?? 3000, databaseUrl: values.databaseUrl };
}
