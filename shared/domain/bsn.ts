/** Nine digits, with the zeros in front that a spreadsheet drops. */
export function fullBsn(digits: string): string {
  return digits.padStart(9, '0');
}

/** The 11-proef of a BSN: a warning for the user, never a reason to refuse (domain.md 2). */
export function bsnPasses(bsn: string): boolean {
  if (!/^\d{8,9}$/.test(bsn)) return false;
  const digits = fullBsn(bsn);
  const digit = (index: number): number => digits.charCodeAt(index) - 48;
  let sum = -digit(8);
  for (let index = 0; index < 8; index += 1) sum += digit(index) * (9 - index);
  return sum > 0 && sum % 11 === 0;
}

/** As a window shows it: only the last three digits. */
export function maskBsn(bsn: string): string {
  return `••••••${fullBsn(bsn).slice(-3)}`;
}
