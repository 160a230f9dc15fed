import fs from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import fsx from "node:fsx"; // expect: phantom-reference
import legacy from "legacy-thing"; // ok: phantom-reference (declared as a module)
import icon from "icons/cart"; // ok: phantom-reference
import modern from "modern-thing"; // expect: phantom-reference
import { load } from "@/store";
import { extra } from "@/extra";
import { config } from "~config";
import { below } from "src/plain"; // ok: phantom-reference (an alias of many tools)
import { nothing } from "@/nothing"; // expect: phantom-reference
import { loadAll } from "@/store"; // expect: phantom-reference
import pad from "left-padd"; // expect: phantom-reference
import { first, second, b } from "./store";
import { a } from "./store"; // expect: phantom-reference
import loader, { inner } from "./store"; // expect: phantom-reference
import plain from "./plain"; // expect: phantom-reference
import raw from "./plain?raw"; // ok: phantom-reference (a text)
import common from "./common"; // ok: phantom-reference (made for require)
import { picture } from "./picture"; // ok: phantom-reference (one for each platform)
import { load as again, whole } from "./barrel";
import { loadMany } from "./barrel"; // expect: phantom-reference
import { useState } from "./open"; // ok: phantom-reference (of another package)
export * from "./nope"; // expect: phantom-reference
export * from "./store";
export * as kept from "./plain";

const lodash = require("lodash"); // expect: phantom-reference
const react = require("react");
let optional;
try {
  optional = require("fast-json"); // ok: phantom-reference (may be missing)
} catch {
  optional = null;
}
