/** Dates as version 2 of the interface writes them. */
export function formatDay(day: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(day);
}
