export function clean(text: string): string {
  return text
    // expect: redundant-regex
    .replace(/<[^>]+>/g, '')
    .replace(/&\w+;/g, '')
    .trim();
}

export function trimDashes(text: string): string {
  // expect: redundant-regex
  return text.replace(/^-+/, '').replace(/-+$/, '');
}

export function digits(phone: string): string {
  // expect: redundant-regex
  return phone.replaceAll('-', '').replaceAll(' ', '').replaceAll('(', '').replaceAll(')', '');
}

export function step(text: string): string {
  let out = text;
  // expect: redundant-regex
  out = out.replace(/\r\n/g, ' ');
  out = out.replace(/\t/g, ' ');
  return out;
}

export function slugify(text: string): string {
  return text
    .toLowerCase()
    // ok: redundant-regex (other replacements, and the last step needs what came before)
    .replace(/\s+/g, '-')
    .replace(/[^\w-]+/g, '')
    .replace(/--+/g, '-');
}

export function first(text: string): string {
  // ok: redundant-regex (only the first of each is replaced)
  return text.replace('[', '').replace(']', '');
}

export function escapeHtml(text: string): string {
  // expect: redundant-regex
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export function isTransient(message: string): boolean {
  // expect: redundant-regex
  return /timeout/i.test(message) || /ECONNRESET/i.test(message) || /socket hang up/i.test(message);
}

export function isValid(name: string): boolean {
  // expect: redundant-regex
  if (/^\s/.test(name)) {
    return false;
  } else if (/\s$/.test(name)) {
    return false;
  } else if (/[<>]/.test(name)) {
    return false;
  }
  return true;
}

export function sort(message: string): string {
  // ok: redundant-regex (different outcomes)
  if (/timeout/i.test(message)) return 'timeout';
  if (/refused/i.test(message)) return 'refused';
  return 'other';
}

export function strong(password: string): boolean {
  // ok: redundant-regex (all of them must be found)
  return /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password);
}

export function cased(message: string): boolean {
  // ok: redundant-regex (other flags)
  return /timeout/i.test(message) || /OOM/.test(message);
}

export function count(lines: string[]): number {
  let found = 0;
  for (const line of lines) {
    // expect: redundant-regex
    if (new RegExp('^\\d+;').test(line)) found++;
  }
  return found;
}

export function names(lines: string[], name: string): string[] {
  // expect: redundant-regex
  return lines.filter((line) => new RegExp(`^${name}:`).test(line));
}

export function each(terms: string[], text: string): boolean {
  // ok: redundant-regex (another pattern each time)
  return terms.some((term) => new RegExp(term, 'i').test(text));
}
