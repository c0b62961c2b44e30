import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { ClosingSummary } from '../table/closing-summary.tsx';

const words = text.meetings.view;

/** Closes a running meeting, after saying what is left for the next one. */
export function CloseMeeting({ answer: { meeting } }: { answer: OutputOf<'meetings.get'> }) {
  const [asking, setAsking] = useState(false);
  const close = useAct('meetings.close');
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.close}
      </Button>
      <Modal {...dialogParts} opened={asking} onClose={() => setAsking(false)} title={words.closeAsk}>
        <Stack>
          <ClosingSummary meetingId={meeting.id} />
          <FailureMessage error={close.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {text.meetings.form.cancel}
            </Button>
            <Button
              loading={close.isPending}
              onClick={() => close.mutate({ meetingId: meeting.id }, { onSuccess: () => setAsking(false) })}
            >
              {words.close}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
