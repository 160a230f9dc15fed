import { Injectable } from '@nestjs/common';

const EMAIL = /[\w.+-]+@[\w-]+\.\w+/;
const BOTS = [/bot/i, /crawler/i, /spider/i];

@Injectable()
export class TextService {
  private readonly tags = /<[^>]+>/g;
  private readonly entities = /&\w+;/g;

  normalize(input: string): string {
    return input
      .trim()
      // expect: redundant-regex
      .replace(/\n/g, ' ')
      .replace(/\t/g, ' ')
      .replace(/\r/g, ' ')
      .toLowerCase();
  }

  strip(html: string): string {
    // expect: redundant-regex
    return html.replace(this.tags, '').replace(this.entities, '');
  }

  digits(phone: string): string {
    // expect: redundant-regex
    let result = phone.replace(/-/g, '');
    result = result.replace(/ /g, '');
    result = result.replace(/\(/g, '');
    result = result.replace(/\)/g, '');
    return result;
  }

  escape(text: string): string {
    return text
      // expect: redundant-regex
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;');
  }

  kebab(name: string): string {
    // ok: redundant-regex (each step does something else)
    return name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/\s+/g, '-').toLowerCase();
  }

  slug(title: string): string {
    // ok: redundant-regex (the last needs what the others left)
    return title
      .toLowerCase()
      .replace(/[^a-z0-9\s-]/g, '')
      .replace(/\s+/g, '-')
      .replace(/-+/g, '-');
  }

  trimDashes(slug: string): string {
    // expect: redundant-regex
    return slug.replace(/^-+/, '').replace(/-+$/, '');
  }

  isBot(userAgent: string): boolean {
    // expect: redundant-regex
    return /bot/i.test(userAgent) || /crawler/i.test(userAgent) || /spider/i.test(userAgent);
  }

  isBotByTable(userAgent: string): boolean {
    // expect: redundant-regex
    return BOTS.some((pattern) => pattern.test(userAgent));
  }

  isStrong(password: string): boolean {
    // ok: redundant-regex (all must hold)
    return /[A-Z]/.test(password) && /[a-z]/.test(password) && /\d/.test(password);
  }

  strength(password: string): number {
    let score = 0;
    // ok: redundant-regex (each counts)
    if (/[A-Z]/.test(password)) score++;
    if (/[a-z]/.test(password)) score++;
    if (/\d/.test(password)) score++;
    return score;
  }

  validate(password: string): string[] {
    const errors: string[] = [];
    // ok: redundant-regex (different outcomes)
    if (!/[A-Z]/.test(password)) errors.push('upper-case letter missing');
    if (!/[a-z]/.test(password)) errors.push('lower-case letter missing');
    return errors;
  }

  orderId(subject: string): string | null {
    // expect: redundant-regex
    const hash = subject.match(/order #(\d+)/);
    if (hash) return hash[1];
    const no = subject.match(/order no\. (\d+)/);
    if (no) return no[1];
    return null;
  }

  section(line: string): string {
    // ok: redundant-regex (different outcomes)
    if (/^#/.test(line)) return 'heading';
    if (/^-/.test(line)) return 'item';
    return 'text';
  }

  skip(path: string): boolean {
    // expect: redundant-regex
    if (path.match(/node_modules/)) {
      return true;
    }
    if (path.match(/\.git/)) {
      return true;
    }
    return false;
  }

  counts(lines: string[]): number {
    return lines.filter((line) => {
      // expect: redundant-regex
      const pattern = new RegExp('^\\d+;', 'i');
      return pattern.test(line);
    }).length;
  }

  matching(lines: string[], words: string[]): string[] {
    // ok: redundant-regex (depends on the element)
    return lines.filter((line) => words.some((word) => new RegExp(`\\b${word}\\b`).test(line)));
  }

  redact(text: string): string {
    let out = text;
    // expect: redundant-regex
    for (const pattern of [/password=\S+/g, /token=\S+/g]) {
      out = out.replace(pattern, '[redacted]');
    }
    return out;
  }

  money(text: string): string {
    // ok: redundant-regex (one drops, the other changes)
    return text.replace(/\./g, '').replace(/,/g, '.');
  }

  firstOnly(text: string): string {
    // ok: redundant-regex (the first of each)
    return text.replace('Mr. ', '').replace('Mrs. ', '');
  }

  sanitize(name: string): string {
    // expect: redundant-regex
    return name.replaceAll('/', '_').replaceAll('\\', '_').replaceAll(':', '_').replaceAll('*', '_');
  }
}
