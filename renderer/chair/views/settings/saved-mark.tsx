import { Text } from '@mantine/core';
import { localTimeOf } from '../../../../shared/domain/dates.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';

interface Saving {
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  readonly submittedAt: number;
}

/** "Opgeslagen 10.21": only once the core has said that it is on disk. Read out politely. */
export function SavedMark({ of }: { of: Saving }) {
  const time = localTimeOf(new Date(of.submittedAt)).replace(':', '.');
  const words = of.isPending ? text.settings.saving : of.isSuccess ? fill(text.settings.saved, { time }) : '';
  return (
    <Text role="status" size="sm" c="dimmed" mih="1.5em">
      {words}
    </Text>
  );
}
