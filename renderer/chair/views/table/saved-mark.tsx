import { Button, Group, Text } from '@mantine/core';
import { messageOf } from '../../../../shared/text/message-of.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { CallError } from '../../../client/client.ts';
import { useSaveLog, useSaveState } from './save-log.ts';

/** "Opgeslagen 10.21" when the core has said so; what to do when it could not. */
export function SavedMark() {
  const log = useSaveLog();
  const { state, savedAt, error } = useSaveState();
  const at = savedAt === null ? '' : savedAt.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
  const words = {
    untouched: '',
    saving: text.table.saving,
    saved: fill(text.table.saved, { what: at.replace(':', '.') }),
    failed: '',
  }[state];
  return (
    <>
      <Text size="sm" c="dimmed" role="status" data-state={state} style={{ whiteSpace: 'nowrap' }}>
        {words}
      </Text>
      <div role="alert">
        {error !== null && (
          <Group gap="xs">
            <Text size="sm" fw={600} c="var(--state-open)">
              {text.table.notSaved} {messageOf(error instanceof CallError ? error.failure : { code: 'internal' })}
            </Text>
            <Button size="compact-xs" onClick={() => log.retry()}>
              {text.table.retry}
            </Button>
          </Group>
        )}
      </div>
    </>
  );
}
