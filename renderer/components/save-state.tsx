import { Text } from '@mantine/core';
import { localTimeOf } from '../../shared/domain/dates.ts';
import { text } from '../../shared/text/nl.ts';
import type { AutosaveStatus } from '../client/use-autosave.ts';

/** "Opgeslagen 10.21": only when it is on disk; nothing before anything was changed. */
export function SaveState({ state, savedAt }: AutosaveStatus) {
  const words =
    state === 'failed'
      ? text.cases.saveFailed
      : state === 'saving'
        ? text.cases.saving
        : savedAt === null
          ? ''
          : `${text.cases.saved} ${localTimeOf(savedAt).replace(':', '.')}`;
  return (
    <Text component="span" role="status" size="sm" c={state === 'failed' ? 'var(--state-open)' : 'dimmed'}>
      {words}
    </Text>
  );
}
