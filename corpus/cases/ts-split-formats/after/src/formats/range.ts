export function formatRange(from: Date, to: Date, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const sameDay = from.toDateString() === to.toDateString();
  if (sameDay) {
    return format.format(from);
  }
  const [start, end] = [format.format(from), format.format(to)];
  return `${start} – ${end}`;
}
