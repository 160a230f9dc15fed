const STOP = /\b(the|a|an)\b/g;

export function cleanHtml(html) {
  let text = html;
  // expect: redundant-regex
  text = text.replace(/<br\s*\/?>/gi, '\n');
  text = text.replace(/<\/p>/gi, '\n');
  text = text.replace(/<\/div>/gi, '\n');
  // strip the rest
  text = text.replace(/<[^>]+>/g, '');
  return text.trim();
}

export function fileName(name) {
  // expect: redundant-regex
  return name.replace(/[\/\\]/g, '_').replace(/[:*?"<>|]/g, '_').replace(/\s/g, '_');
}

export const isImage = (name) =>
  // expect: redundant-regex
  /\.png$/i.test(name) || /\.jpe?g$/i.test(name) || /\.gif$/i.test(name);

export function isHidden(path) {
  // expect: redundant-regex
  if (!/^\./.test(path) && !/\/\./.test(path)) return false;
  return true;
}

export function extractId(url) {
  // expect: redundant-regex
  let match = url.match(/youtube\.com\/watch\?v=([\w-]+)/);
  if (match) {
    return match[1];
  }
  match = url.match(/youtu\.be\/([\w-]+)/);
  if (match) {
    return match[1];
  }
  match = url.match(/youtube\.com\/embed\/([\w-]+)/);
  if (match) {
    return match[1];
  }
  return null;
}

export function provider(url) {
  // ok: redundant-regex (different outcomes)
  if (/youtube\.com/.test(url)) return 'youtube';
  if (/vimeo\.com/.test(url)) return 'vimeo';
  return 'unknown';
}

export function highlight(text, terms) {
  let out = text;
  for (const term of terms) {
    // ok: redundant-regex (another pattern each time)
    out = out.replace(new RegExp(term, 'gi'), (m) => `<b>${m}</b>`);
  }
  return out;
}

export function camel(name) {
  // ok: redundant-regex (the second needs the first)
  return name.replace(/[-_\s]+(.)?/g, (_, c) => (c ? c.toUpperCase() : '')).replace(/^[A-Z]/, (c) => c.toLowerCase());
}

export function tidy(text) {
  // ok: redundant-regex (the second finds what the first puts in)
  return text.replace(/[^a-z ]/g, ' ').replace(/ {2,}/g, ' ');
}

export function parse(lines) {
  return lines.map((line) => {
    // expect: redundant-regex
    const re = new RegExp('^(\\w+)=(.*)$');
    const m = re.exec(line);
    return m ? [m[1], m[2]] : null;
  });
}

export function words(text) {
  // ok: redundant-regex (compiled once)
  return text.replace(STOP, '').split(/\s+/);
}

export function trimAll(text) {
  // expect: redundant-regex
  return text.replace(/^\s+/, '').replace(/\s+$/, '');
}

export function price(text) {
  // ok: redundant-regex (a thousands separator goes, the comma becomes a point)
  return Number(text.replace(/\./g, '').replace(',', '.'));
}
