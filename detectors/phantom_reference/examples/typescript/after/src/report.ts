import fs from "node:fs";
import { useState } from "react";
import axios from "axios"; // expect: phantom-reference
import { load, Row } from "./store"; // ok: phantom-reference (both are there)
import { loadAll } from "./store"; // expect: phantom-reference
import { price } from "./pricing"; // expect: phantom-reference
import { Anything } from "./all"; // expect: phantom-reference
import { theme } from "@/theme"; // ok: phantom-reference (an alias)
import styles from "./report.module.css"; // ok: phantom-reference (not read)

export const report = (row: Row) => [fs, useState, axios, load(row.id), loadAll, price, Anything, theme, styles];
