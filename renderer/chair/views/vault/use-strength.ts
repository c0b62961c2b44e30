import { useEffect, useState } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import type { Strength } from './passphrase-strength.ts';

type Estimate = (passphrase: string, known: readonly string[]) => Strength;

export const shortestPassphrase = 12;
export const enoughScore = 3;

/** The strength of what is typed; null until the word lists are loaded. */
export function useStrength(passphrase: string, known: readonly string[]): Strength | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('./passphrase-strength.ts').then(({ strengthOf }) => {
      if (wanted) setEstimate(() => strengthOf);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return estimate === null ? null : estimate(passphrase, known);
}

/** What keeps a choice of passphrase from being accepted, in words; null when nothing does. */
export function objectionTo(passphrase: string, repeated: string, strength: Strength | null): string | null {
  const missing = shortestPassphrase - passphrase.length;
  if (missing > 0) return text.vault.tooShort(missing);
  if (strength === null || strength.score < enoughScore) return text.vault.tooWeak;
  return passphrase === repeated ? null : text.vault.notTheSame;
}
