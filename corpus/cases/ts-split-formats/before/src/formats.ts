export interface Money {
  cents: number;
  currency: string;
}

export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: money.currency });
  const parts = format.formatToParts(money.cents / 100);
  const text = parts.map((part) => (part.type === "literal" ? " " : part.value)).join("");
  if (money.cents < 0) {
    return `(${text.replace("-", "")})`;
  }
  return text;
}

export function formatRange(from: Date, to: Date, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const sameDay = from.toDateString() === to.toDateString();
  if (sameDay) {
    return format.format(from);
  }
  const [start, end] = [format.format(from), format.format(to)];
  return `${start} – ${end}`;
}
