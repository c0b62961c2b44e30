import { useState } from 'react';
import type { ChosenPassphrase, PassphraseFieldsProps } from './passphrase-fields.tsx';
import { objectionTo, useStrength } from './use-strength.ts';

/**
 * A new passphrase while it is chosen: what the fields show, and whether it can be set. What is wrong with it is said
 * once somebody tried to go on, until they type again.
 * @param known words that make it easy to guess, besides the name of the program.
 */
export function useChosenPassphrase(known: readonly string[]) {
  const [value, setValue] = useState<ChosenPassphrase>({ first: '', repeated: '' });
  const [tried, setTried] = useState(false);
  const strength = useStrength(value.first, ['casustafel', ...known.filter((word) => word !== '')]);
  const objection = objectionTo(value.first, value.repeated, strength);
  const fields = {
    value,
    onChange: (typed) => {
      setTried(false);
      setValue(typed);
    },
    strength,
    objection: tried ? objection : null,
  } satisfies Partial<PassphraseFieldsProps>;
  /** Somebody tries to go on: the passphrase, or null and the fields say why not. */
  const take = (): string | null => {
    setTried(true);
    return objection === null ? value.first : null;
  };
  return { fields, take };
}
