import axios from "axios";
import fs from "node:fs";
import path from "path";
import { Button } from "@acme/ui/button";
import Store, { load, type Order } from "./store";
import { loadAll } from "./store"; // expect: phantom-reference
import { hidden } from "./store"; // expect: phantom-reference
import { format } from "./format"; // expect: phantom-reference
import { anything } from "./all"; // expect: phantom-reference
import lodash from "lodash"; // expect: phantom-reference
import { z } from "zod"; // expect: phantom-reference
import * as store from "./store";
import * as all from "./all.js"; // ok: phantom-reference (the name and the ending)
import type { Foo } from "./types-missing"; // expect: phantom-reference
export { load as reload } from "./store";
export { gone } from "./store"; // expect: phantom-reference
import { client } from "./generated/client"; // ok: phantom-reference (generated)
import "./styles.css"; // ok: phantom-reference (not code)

const legacy = require("./legacy"); // expect: phantom-reference

export async function report() {
  const lazy = await import("./lazy"); // expect: phantom-reference
  store.load("a");
  store.loadEverything("a"); // expect: phantom-reference
  let optional;
  try {
    optional = require("fast-json"); // ok: phantom-reference (optional)
  } catch {
    optional = null;
  }
  return [axios, fs, path, Button, Store, load, lazy, legacy, optional];
}
