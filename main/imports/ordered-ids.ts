import { randomBytes } from 'node:crypto';

/** So many ids are made at once, as pieces of one text: each by itself would leave ten short texts behind. */
const idsPerDraw = 256;
const idLength = 36;
const randomDigits = 12;

/**
 * Ids (UUID version 7) that each sort after the one before: the moment, a counter, and 48 random bits. The database
 * appends them to its indexes, where it would look for a place for each random one.
 */
export function orderedIds(now: Date): () => string {
  const moment = digits(now.getTime(), 12);
  const start = `${moment.slice(0, 8)}-${moment.slice(8)}-7`;
  let count = 0;
  let drawn = '';
  return () => {
    const at = (count % idsPerDraw) * idLength;
    if (at === 0) drawn = draw(start, count);
    count += 1;
    return drawn.slice(at, at + idLength);
  };
}

/** The ids from the given count on, one after another. */
function draw(start: string, from: number): string {
  const random = randomBytes((idsPerDraw * randomDigits) / 2).toString('hex');
  // 26 bits around the two that name the variant; the first twelve are the same for all of a draw.
  const head = `${start}${digits(from >> 14, 3)}-`;
  const parts: string[] = [];
  for (let made = 0; made < idsPerDraw; made += 1) {
    const counted = digits(0x8000 | ((from + made) & 0x3fff), 4);
    parts.push(head, counted, '-', random.slice(made * randomDigits, (made + 1) * randomDigits));
  }
  return parts.join('');
}

function digits(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
