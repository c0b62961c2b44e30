import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { proposedNextMeeting } from '../../../../shared/domain/agenda.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { closeWhenRight } from '../../../components/close-when-right.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import { errorsOf, MeetingFieldset, type MeetingDraft } from './meeting-fields.tsx';

interface Props {
  readonly meeting: Meeting;
  readonly empty: boolean;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Corrects the particulars of a meeting. Whatever is right is kept at once; what is not yet right waits, with the reason. */
export function EditMeeting({ meeting, empty, opened, onClose }: Props) {
  return (
    <Modal {...dialogParts} opened={opened} onClose={onClose} title={text.meetings.form.edit} size="lg">
      <EditForm meeting={meeting} empty={empty} onClose={onClose} />
    </Modal>
  );
}

function EditForm({ meeting, empty, onClose }: Omit<Props, 'opened'>) {
  const { go } = useNavigation();
  const [draft, setDraft] = useState<MeetingDraft>(meeting);
  const update = useAct('meetings.update');
  const remove = useAct('meetings.remove');
  const errors = errorsOf(draft);

  const change = (fields: Partial<MeetingDraft>) => {
    const moved = fields.date != null && draft.date !== null;
    const follows = moved && draft.nextMeetingDate === proposedNextMeeting(draft.date);
    const next = { ...draft, ...fields, ...(follows ? { nextMeetingDate: proposedNextMeeting(fields.date) } : {}) };
    setDraft(next);
    const { date } = next;
    if (date !== null && Object.keys(errorsOf(next)).length === 0)
      update.mutate({ meetingId: meeting.id, fields: fieldsOf({ ...next, date }) });
  };
  return (
    <Stack component="form" onSubmit={(event) => event.preventDefault()}>
      <MeetingFieldset draft={draft} errors={errors} onChange={change} />
      <Text size="sm" c="dimmed">
        {text.meetings.form.saved}
      </Text>
      <FailureMessage error={update.error ?? remove.error} />
      <Group justify="space-between">
        {empty && meeting.status === 'planned' ? (
          <Button
            variant="subtle"
            color="red"
            onClick={() => remove.mutate({ meetingId: meeting.id }, { onSuccess: () => go({ view: 'meetings' }) })}
          >
            {text.meetings.view.remove}
          </Button>
        ) : (
          <span />
        )}
        <Button onClick={closeWhenRight(onClose)}>{text.meetings.form.done}</Button>
      </Group>
    </Stack>
  );
}

function fieldsOf(draft: MeetingDraft & { readonly date: string }) {
  const { title, date, startTime, place, chairName, secretaryName, nextMeetingDate } = draft;
  return { title, date, startTime, place, chairName, secretaryName, nextMeetingDate };
}
