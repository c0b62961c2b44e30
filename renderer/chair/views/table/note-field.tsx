import { Text } from '@mantine/core';
import { memo } from 'react';
import type { NoteKind } from '../../../../shared/domain/record.ts';
import type { RichText } from '../../../../shared/domain/rich-text.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { RichTextField } from '../../../components/rich-text-field.tsx';
import { useAtTable } from './table-context.ts';
import { useDraft } from './use-draft.ts';

/** One note of the case: Beeld, Oordeel, or the chair's own, saved as it is typed. */
export const NoteField = memo(function NoteField({ kind, body }: { kind: NoteKind; body: RichText }) {
  const { meetingId, discussionId, readOnly } = useAtTable();
  const client = useClient();
  const draft = useDraft(`note:${discussionId}:${kind}`, body, (next) =>
    client.call('notes.save', { meetingId, discussionId, kind, body: next }),
  );
  return (
    <RichTextField
      label={text.table.notes[kind]}
      note={
        kind === 'chair' && (
          <Text span size="xs" c="dimmed" fw={400}>
            ({text.table.onlyYou})
          </Text>
        )
      }
      placeholder={text.table.notePlaceholder[kind]}
      value={draft.value}
      readOnly={readOnly}
      onChange={draft.change}
      onFocusChange={draft.setFocused}
    />
  );
});
