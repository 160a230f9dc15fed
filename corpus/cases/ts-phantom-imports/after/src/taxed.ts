import currency from "currency.js";
import type { ReactNode } from "react";

import { cents, withTax } from "./money";
import { taxRates } from "./taxRates";

export function taxed(amount: number, country: string): string {
  return currency(cents(withTax(amount, taxRates[country]))).format();
}

export type Price = { amount: number; label: ReactNode };
