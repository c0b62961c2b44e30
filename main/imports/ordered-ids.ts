import { randomBytes } from 'node:crypto';

/** Random digits of so many ids are drawn at once. */
const idsPerDraw = 512;
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
    const at = (count % idsPerDraw) * randomDigits;
    if (at === 0) drawn = randomBytes((idsPerDraw * randomDigits) / 2).toString('hex');
    // 26 bits around the two that name the variant.
    const id = `${start}${digits(count >> 14, 3)}-${digits(0x8000 | (count & 0x3fff), 4)}-${drawn.slice(at, at + randomDigits)}`;
    count += 1;
    return id;
  };
}

function digits(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
