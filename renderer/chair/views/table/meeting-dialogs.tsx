import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import { currentDetention } from '../../../../shared/domain/detention-rules.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import { PostponeWarning } from '../meetings/postpone-warning.tsx';
import { ClosingSummary } from './closing-summary.tsx';

/** Asks why a case waits for another meeting. */
export function PostponeDialog({
  view,
  onDone,
}: {
  view: TableView;
  onDone: (result: 'postponed' | 'cancelled') => void;
}) {
  const postpone = useAct('meetings.postpone');
  const [reason, setReason] = useState('');
  const { meeting, discussion, subject } = view;
  const releaseDate = currentDetention(view.detentions, meeting.date)?.releaseDate ?? null;
  return (
    <Modal
      {...dialogParts}
      opened
      onClose={() => onDone('cancelled')}
      title={text.table.postponeTitle}
      withCloseButton={false}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          postpone.mutate(
            { meetingId: meeting.id, discussionId: discussion.id, reason },
            { onSuccess: () => onDone('postponed') },
          );
        }}
      >
        <Stack>
          <PostponeWarning {...{ meeting, subject, releaseDate }} />
          <Textarea
            data-autofocus
            autosize
            minRows={2}
            label={text.table.postponeReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FailureMessage error={postpone.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onDone('cancelled')}>
              {text.table.cancel}
            </Button>
            <Button type="submit" disabled={reason.trim() === ''} loading={postpone.isPending}>
              {text.table.postponeConfirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Says what closing does, and goes to the meeting when it is done. */
export function CloseDialog({ meetingId, onCancel }: { meetingId: MeetingId; onCancel: () => void }) {
  const close = useAct('meetings.close');
  const { go } = useNavigation();
  return (
    <Modal {...dialogParts} opened onClose={onCancel} title={text.table.closeTitle} withCloseButton={false}>
      <Stack>
        <ClosingSummary meetingId={meetingId} />
        <FailureMessage error={close.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {text.table.cancel}
          </Button>
          <Button
            data-autofocus
            loading={close.isPending}
            onClick={() => close.mutate({ meetingId }, { onSuccess: () => go({ view: 'meeting', meetingId }) })}
          >
            {text.table.closeConfirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
