import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { cellText, ListError, listLimits } from './list-file.ts';

const delimiters = [';', ',', '\t', '|'] as const;

/** Rows of a CSV file. @throws ListError `file-unreadable`, `file-too-large`, `file-empty`. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes);
  if (text.trim() === '') throw new ListError('file-empty');
  if (isNoList(text)) throw new ListError('file-kind-unknown');
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const delimiter = declared?.[1] ?? delimiterOf(body);
  const rows = parseRows(body, delimiter);
  if (rows.length > listLimits.rows + 100) throw new ListError('file-too-large');
  const cells = rows.map((row) => row.map(cellText));
  return declared === null ? cells : [[], ...cells];
}

/** Signs that no text holds: of a picture, a program, a document of another kind. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** Plainly something else: not text, a page or other markup, or JSON. */
function isNoList(text: string): boolean {
  const start = text.slice(0, 10_000);
  if (binary.test(start) || /^\s*<(?:!doctype|\?xml|html|head|body|table)\b/i.test(start)) return true;
  return /^\s*[[{]/.test(start) && isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parseRows(body: string, delimiter: string): string[][] {
  const options = {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    // One more than is allowed, so that "too large" is noticed without reading the rest.
    to: listLimits.rows + 101,
    max_record_size: 1_000_000,
  };
  try {
    return parse(body, options);
  } catch {
    // A quote in the middle of a cell (Jan "Jantje") or one that never closes: take quotes as they stand.
    try {
      return parse(body, { ...options, quote: null });
    } catch (error) {
      throw new ListError('file-unreadable', { cause: error });
    }
  }
}

/** The sign that splits the first lines most evenly; on a tie the earlier one, the Dutch semicolon first. */
function delimiterOf(body: string): string {
  const lines = body
    .slice(0, 50_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best: { delimiter: string; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const even = counts.filter((count) => count === usual).length / Math.max(counts.length, 1);
    const score = usual * even;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
