import { ListError } from './list-file.ts';

/** What a scan meets, in order. Names come without their prefix, text as written: `plainText` decodes it. */
export interface XmlReader {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(written: string): void;
}

/**
 * Walks through a part of a workbook once, building no tree: a list of thousands of rows is read in the time that it
 * takes to look at it. Refuses a document type (entities that grow) and what does not end as it began.
 * @throws ListError `file-unreadable`
 */
export function scanXml(xml: string, reader: XmlReader): void {
  let depth = 0;
  for (let at = 0; ;) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at) reader.text(xml.slice(at, start));
    const sign = xml.charCodeAt(start + 1);
    if (sign === 0x3f) at = endOf(xml, '?>', start);
    else if (sign === 0x21) at = declaration(xml, start, reader);
    else {
      const end = tagEnd(xml, start);
      at = end + 1;
      if (sign === 0x2f) {
        depth -= 1;
        reader.close(localName(xml.slice(start + 2, end).trimEnd()));
        continue;
      }
      const selfClosing = xml.charCodeAt(end - 1) === 0x2f;
      const last = selfClosing ? end - 1 : end;
      let nameEnd = start + 1;
      while (nameEnd < last && xml.charCodeAt(nameEnd) > 0x20) nameEnd += 1;
      const name = localName(xml.slice(start + 1, nameEnd));
      reader.open(name, nameEnd < last ? xml.slice(nameEnd, last) : '');
      if (selfClosing) reader.close(name);
      else depth += 1;
    }
  }
  if (depth !== 0) throw new ListError('file-unreadable');
}

/** The place behind a comment or a literal text; a document type is refused. */
function declaration(xml: string, start: number, reader: XmlReader): number {
  if (xml.startsWith('<!--', start)) return endOf(xml, '-->', start);
  if (!xml.startsWith('<![CDATA[', start)) throw new ListError('file-unreadable');
  const end = endOf(xml, ']]>', start);
  reader.text(xml.slice(start + 9, end - 3).replaceAll('&', '&amp;'));
  return end;
}

function endOf(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  if (at < 0) throw new ListError('file-unreadable');
  return at + sign.length;
}

/** The `>` of a tag; one inside a quoted value is none. */
function tagEnd(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  for (; end >= 0; end = xml.indexOf('>', end + 1)) {
    const quote = openQuote(xml, start, end);
    if (quote === null) return end;
    end = xml.indexOf(quote, end);
    if (end < 0) break;
  }
  throw new ListError('file-unreadable');
}

/** The quote that is open at `end`, or null. */
function openQuote(xml: string, start: number, end: number): string | null {
  let quote = 0;
  for (let at = start; at < end; at += 1) {
    const sign = xml.charCodeAt(at);
    if (quote === 0) {
      if (sign === 0x22 || sign === 0x27) quote = sign;
    } else if (sign === quote) quote = 0;
  }
  return quote === 0 ? null : String.fromCharCode(quote);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute by its name without prefix; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = 0; ;) {
    const equals = attributes.indexOf('=', at);
    if (equals < 0) return null;
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 0x20) open += 1;
    const close = attributes.indexOf(attributes.charAt(open), open + 1);
    if (close < 0) return null;
    if (localName(attributes.slice(at, equals).trim()) === name) return plainText(attributes.slice(open + 1, close));
    at = close + 1;
  }
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text as meant: entities, and the signs that Excel writes as _x000D_. */
export function plainText(written: string): string {
  const decoded = written.includes('&')
    ? written.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
        (whole: string, hex?: string, decimal?: string, word?: string) =>
          word === undefined
            ? codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), whole)
            : (named[word.toLowerCase()] ?? whole),
      )
    : written;
  return decoded.includes('_x')
    ? decoded.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : decoded;
}

function codePoint(code: number, written: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
