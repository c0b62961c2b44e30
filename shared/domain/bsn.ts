const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * The 11-proef of the burgerservicenummer. Eight digits are a number whose leading zero was lost (spreadsheets do
 * that). A number that fails is doubtful, not wrong: it is a warning, never a refusal (domain.md 2).
 */
export function bsnPasses(bsn: string): boolean {
  if (!/^\d{8,9}$/.test(bsn)) return false;
  const digits = bsn.padStart(9, '0');
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum > 0 && sum % 11 === 0;
}

/** Enough to tell two people apart at the desk, too little to use: the last three digits. */
export function maskBsn(bsn: string): string {
  return `••••••${bsn.slice(-3)}`;
}
