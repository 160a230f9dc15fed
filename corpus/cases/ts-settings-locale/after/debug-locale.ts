import { loadSettings } from "./src/settings";

process.stdout.write(`${loadSettings("settings.json").locale}\n`);
