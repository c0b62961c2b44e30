import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PostponeWarning } from './postpone-warning.tsx';

interface Props {
  readonly meeting: Meeting;
  /** The case that is to wait; null while there is none. */
  readonly row: AgendaRow | null;
  readonly onClose: () => void;
}

/** Leaves a case for the next meeting; the reason goes along. */
export function PostponeModal({ meeting, row, onClose }: Props) {
  return (
    <Modal {...dialogParts} opened={row !== null} onClose={onClose} title={text.meetings.agenda.postponeTitle}>
      {row !== null && <PostponeForm meeting={meeting} row={row} onClose={onClose} />}
    </Modal>
  );
}

function PostponeForm({ meeting, row, onClose }: Props & { readonly row: AgendaRow }) {
  const [reason, setReason] = useState('');
  const postpone = useAct('meetings.postpone');
  const words = text.meetings.agenda;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        postpone.mutate(
          { meetingId: meeting.id, discussionId: row.discussionId, reason: reason.trim() },
          { onSuccess: onClose },
        );
      }}
    >
      <Stack>
        <PostponeWarning meeting={meeting} subject={row} releaseDate={row.releaseDate} />
        <Text>{words.postponeHint}</Text>
        <Textarea
          label={words.postponeReason}
          required
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureMessage error={postpone.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.meetings.form.cancel}
          </Button>
          <Button type="submit" disabled={reason.trim() === ''}>
            {words.postponeDo}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
