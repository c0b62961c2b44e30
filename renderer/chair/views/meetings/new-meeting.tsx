import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { addDays, type IsoDate } from '../../../../shared/domain/dates.ts';
import { proposedNextMeeting } from '../../../../shared/domain/agenda.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { useToday } from '../../../client/use-today.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import { errorsOf, MeetingFieldset, type MeetingDraft } from './meeting-fields.tsx';

type Known = readonly Meeting[];

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly meetings: Known;
}

/** The form for a new meeting, filled in as far as can be known. */
export function NewMeeting({ opened, onClose, meetings }: Props) {
  const preferences = useAnswer('preferences.get', {});
  const workers = useAnswer('workers.list', {});
  const today = useToday();
  const ready = preferences.data !== undefined && workers.data !== undefined;
  return (
    <Modal {...dialogParts} opened={opened && ready} onClose={onClose} title={text.meetings.form.create} size="lg">
      {preferences.data !== undefined && workers.data !== undefined && (
        <NewMeetingForm start={firstDraft(preferences.data, workers.data, meetings, today)} onClose={onClose} />
      )}
    </Modal>
  );
}

/** As the last meeting was, on the day that it announced; otherwise a week from now, led by who is working. */
function firstDraft(
  preferences: OutputOf<'preferences.get'>,
  { workers, currentId }: OutputOf<'workers.list'>,
  meetings: Known,
  today: IsoDate,
): MeetingDraft {
  const last = meetings[0];
  const me = workers.find((worker) => worker.id === currentId);
  const announced = last?.nextMeetingDate ?? null;
  const date = announced !== null && announced >= today ? announced : addDays(today, 7);
  return {
    title: preferences.meetingTypeName,
    date,
    startTime: last?.startTime ?? '09:30',
    place: last?.place ?? '',
    chairName: me !== undefined && me.role !== 'secretary' ? me.name : (last?.chairName ?? ''),
    secretaryName: me !== undefined && me.role !== 'chair' ? me.name : (last?.secretaryName ?? ''),
    nextMeetingDate: proposedNextMeeting(date),
  };
}

function NewMeetingForm({ start, onClose }: { start: MeetingDraft; onClose: () => void }) {
  const { go } = useNavigation();
  const [draft, setDraft] = useState(start);
  const [shown, setShown] = useState(false);
  const create = useAct('meetings.create');
  const errors = errorsOf(draft);

  const change = (fields: Partial<MeetingDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...fields };
      // The next meeting moves along until somebody chooses another day for it.
      const follows = before.date !== null && before.nextMeetingDate === proposedNextMeeting(before.date);
      return fields.date != null && follows ? { ...after, nextMeetingDate: proposedNextMeeting(fields.date) } : after;
    });
  const submit = () => {
    setShown(true);
    const { date } = draft;
    if (date === null || Object.keys(errors).length > 0) return;
    create.mutate(
      { ...draft, date },
      {
        onSuccess: ({ meetingId }) => {
          onClose();
          go({ view: 'meeting', meetingId });
        },
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <MeetingFieldset draft={draft} errors={shown ? errors : {}} onChange={change} />
        <FailureMessage error={create.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.meetings.form.cancel}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {text.meetings.form.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
