import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O or U, so that handwriting and print are not misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new key of 150 random bits and 10 check bits, in eight groups of four characters. */
export function newRecoveryKey(): string {
  const random = [...randomBytes(30)].map((byte) => alphabet[byte % 32] ?? '0').join('');
  return grouped(random + checkOf(random));
}

/**
 * What the user typed, as it was printed: case, spaces and hyphens do not count, and O, I and L are read as 0 and 1.
 * Null when it cannot be a recovery key (wrong length, wrong check characters): a typing mistake.
 */
export function readRecoveryKey(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const body = plain.slice(0, 30);
  if (plain.length !== 32 || !/^[0-9A-HJKMNP-TV-Z]*$/.test(plain) || checkOf(body) !== plain.slice(30)) return null;
  return grouped(plain);
}

function grouped(plain: string): string {
  return (plain.match(/.{4}/g) ?? []).join('-');
}

function checkOf(body: string): string {
  const digest = createHash('sha256').update(body).digest();
  return [digest[0] ?? 0, digest[1] ?? 0].map((byte) => alphabet[byte % 32] ?? '0').join('');
}
