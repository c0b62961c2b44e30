import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { caseDiscussion } from '../../../../shared/domain/meeting.ts';
import { text } from '../../../../shared/text/nl.ts';

interface Props {
  readonly value: number;
  readonly name: string;
  readonly onCommit: (minutes: number) => void;
}

/** Planned minutes, edited where they stand: Enter or leaving the field keeps them, Escape puts the old ones back. */
export function MinutesField({ value, name, onCommit }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(value);
  const parsed = caseDiscussion.shape.plannedMinutes.safeParse(shown.trim() === '' ? Number.NaN : Number(shown));
  const commit = () => {
    if (!parsed.success) return;
    setTyped(null);
    if (parsed.data !== value) onCommit(parsed.data);
  };
  return (
    <TextInput
      size="xs"
      w={52}
      inputMode="numeric"
      aria-label={text.meetings.agenda.minutesOf(name)}
      title={parsed.success ? undefined : text.meetings.agenda.minutesWrong}
      error={!parsed.success}
      value={shown}
      styles={{ input: { textAlign: 'right', paddingInline: 6 } }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => (parsed.success ? commit() : setTyped(null))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
