import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DiscussionId, MeetingId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

interface Props {
  readonly meetingId: MeetingId;
  readonly discussionId: DiscussionId | null;
  readonly onClose: () => void;
}

/** Leaves a case for the next meeting; the reason goes along. */
export function PostponeModal({ meetingId, discussionId, onClose }: Props) {
  return (
    <Modal {...dialogParts} opened={discussionId !== null} onClose={onClose} title={text.meetings.agenda.postponeTitle}>
      {discussionId !== null && <PostponeForm meetingId={meetingId} discussionId={discussionId} onClose={onClose} />}
    </Modal>
  );
}

function PostponeForm({ meetingId, discussionId, onClose }: Props & { readonly discussionId: DiscussionId }) {
  const [reason, setReason] = useState('');
  const postpone = useAct('meetings.postpone');
  const words = text.meetings.agenda;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        postpone.mutate({ meetingId, discussionId, reason: reason.trim() }, { onSuccess: onClose });
      }}
    >
      <Stack>
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
