import { formatDay } from "./formatsV2";
import { loadSettings } from "./settings";

export const settings = loadSettings(process.argv[2]);

export function startLine(now: Date): string {
  return `up since ${formatDay(now, settings.locale)}`;
}
