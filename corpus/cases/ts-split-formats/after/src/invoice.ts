import { formatMoney } from "./formats";

export const total = (cents: number) => formatMoney({ cents, currency: "EUR" }, "de");
