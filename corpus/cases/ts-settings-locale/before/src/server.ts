import { loadSettings } from "./settings";

export const settings = loadSettings(process.argv[2]);
