import { PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { text } from '../../../../shared/text/first-words.ts';
import { enoughScore, shortestPassphrase } from './use-strength.ts';
import type { Strength } from './passphrase-strength.ts';

export interface ChosenPassphrase {
  readonly first: string;
  readonly repeated: string;
}

export interface PassphraseFieldsProps {
  readonly label: string;
  readonly value: ChosenPassphrase;
  readonly onChange: (value: ChosenPassphrase) => void;
  readonly strength: Strength | null;
  /** Shown at the field that it is about, after the user tried to go on. */
  readonly objection: string | null;
  readonly focus?: boolean;
}

/** A new passphrase, twice, with how strong it is and what would help. */
export function PassphraseFields({ label, value, onChange, strength, objection, focus }: PassphraseFieldsProps) {
  const meter = useId();
  const differs = objection === text.vault.notTheSame;
  const toggle = { 'aria-label': text.vault.show, tabIndex: 0 };
  return (
    <Stack gap="sm">
      <PasswordInput
        label={label}
        required
        data-autofocus={focus}
        autoFocus={focus ?? false}
        autoComplete="new-password"
        spellCheck={false}
        visibilityToggleButtonProps={toggle}
        aria-describedby={meter}
        error={objection !== null && !differs ? objection : null}
        value={value.first}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
      />
      <div id={meter}>{value.first !== '' && <StrengthMeter length={value.first.length} strength={strength} />}</div>
      <PasswordInput
        label={text.vault.repeatPassphrase}
        required
        autoComplete="new-password"
        spellCheck={false}
        visibilityToggleButtonProps={toggle}
        error={differs ? objection : null}
        value={value.repeated}
        onChange={(event) => onChange({ ...value, repeated: event.currentTarget.value })}
      />
    </Stack>
  );
}

/** Length, word and hint: never colour alone. */
function StrengthMeter({ length, strength }: { length: number; strength: Strength | null }) {
  const missing = shortestPassphrase - length;
  const score = strength?.score ?? 0;
  const enough = score >= enoughScore && missing <= 0;
  const words = strength === null ? text.vault.loading : text.vault.strengths[missing > 0 ? Math.min(score, 2) : score];
  return (
    <Stack gap={4}>
      <Progress
        value={missing > 0 ? Math.min((score + 1) * 20, 50) : (score + 1) * 20}
        color={enough ? 'var(--state-arranged)' : 'var(--state-progress)'}
        size="sm"
        aria-label={text.vault.strength}
      />
      <Text size="sm" c={enough ? 'var(--state-arranged)' : 'var(--state-progress)'} role="status">
        {enough ? '● ' : '◐ '}
        {text.vault.strength}: {words}
        {missing > 0 && `. ${text.vault.tooShort(missing)}`}
      </Text>
      {strength !== null && strength.hint !== null && <Text size="sm">{text.vault.hints[strength.hint]}</Text>}
    </Stack>
  );
}
