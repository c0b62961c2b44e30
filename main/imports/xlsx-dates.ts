import { attributeOf, scanXml } from './scan-xml.ts';

/** Formats that are dates or times by their number: ECMA-376 part 1, 18.8.30, and those of East Asian and Thai Excel. */
const builtIn = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
for (const [from, to] of [
  [27, 36],
  [50, 58],
  [71, 81],
] as const)
  for (let id = from; id <= to; id += 1) builtIn.add(id);

const dateToken = /^(?:s{1,2}|m{1,5}|h{1,2}|am|pm|a|p|d{1,4}|a{3,5}|yy(?:yy)?|y|e{1,4})$/;

/** Says per style of a cell, by its number, whether a number in that style is a date. */
export function dateStylesOf(styles: string): boolean[] {
  const formats = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  scanXml(styles, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        formats.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        dates.push(builtIn.has(id) || isDateFormat(formats.get(id) ?? ''));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return dates;
}

/** True when nothing but parts of dates and times stands in one of the format's sections. */
export function isDateFormat(format: string): boolean {
  return format
    .toLowerCase()
    .replace(/;@$/, '')
    .replace(/\\./g, ' ')
    .split(';')
    .some((section) => {
      const tokens = section
        .replace(/"[^"]*"/g, ' ')
        .replace(/(\[?[smhd]{1,2}\]?)[.,]00?0?/g, '$1')
        .replace(/\[([smhd]{1,2})\]/g, '$1')
        .replace(/\[[^\]]*\]/g, '')
        .split(/[^a-z0#?%]+/)
        .filter((token) => token !== '');
      return tokens.length > 0 && tokens.every((token) => dateToken.test(token));
    });
}

/** A day number as a date; days are counted from 30 December 1899, or from 1 January 1904. */
export function dateOfSerial(serial: number, from1904: boolean): string {
  const date = new Date(Math.floor(serial + (from1904 ? 1_462 : 0) - 25_569) * 86_400_000);
  return Number.isNaN(date.getTime()) ? '?' : date.toISOString().slice(0, 10);
}
