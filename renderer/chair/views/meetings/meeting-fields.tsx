import { Autocomplete, Group, Stack, TextInput } from '@mantine/core';
import { meetingFields, type MeetingFields } from '../../../../shared/domain/meeting.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { DateField } from '../../../components/date-field.tsx';
import { TimeField } from '../../../components/time-field.tsx';

/** The fields as they are while being filled in: a date or time may still be missing. */
export type MeetingDraft = Omit<MeetingFields, 'date'> & { readonly date: MeetingFields['date'] | null };
export type DraftErrors = Partial<Record<keyof MeetingDraft, string>>;

/** What is wrong with a draft, per field in words; empty when it can be kept. */
export function errorsOf(draft: MeetingDraft): DraftErrors {
  const { form } = text.meetings;
  const errors: DraftErrors = {};
  const shape = meetingFields.shape;
  if (draft.title.trim() === '') errors.title = form.nameMissing;
  for (const field of ['title', 'place', 'chairName', 'secretaryName'] as const)
    if (errors[field] === undefined && !shape[field].safeParse(draft[field]).success) errors[field] = form.tooLong;
  if (draft.date === null) errors.date = form.dateMissing;
  if (!shape.startTime.safeParse(draft.startTime).success) errors.startTime = form.timeMissing;
  if (draft.date !== null && draft.nextMeetingDate !== null && draft.nextMeetingDate <= draft.date)
    errors.nextMeetingDate = form.nextTooEarly;
  return errors;
}

interface Props {
  readonly draft: MeetingDraft;
  readonly errors: DraftErrors;
  readonly onChange: (change: Partial<MeetingDraft>) => void;
}

/** The fields of a meeting, for making one and for correcting one. */
export function MeetingFieldset({ draft, errors, onChange }: Props) {
  const { form } = text.meetings;
  const workers = useAnswer('workers.list', {}).data?.workers ?? [];
  const names = [...new Set(workers.filter((worker) => worker.active).map((worker) => worker.name))];
  return (
    <Stack gap="sm">
      <TextInput
        label={form.name}
        data-autofocus
        value={draft.title}
        error={errors.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Group grow align="start">
        <DateField label={form.date} value={draft.date} error={errors.date} onChange={(date) => onChange({ date })} />
        <TimeField
          label={form.time}
          value={draft.startTime === '' ? null : draft.startTime}
          error={errors.startTime}
          onChange={(time) => onChange({ startTime: time ?? '' })}
          onUnreadable={() => onChange({ startTime: '' })}
        />
      </Group>
      <TextInput
        label={form.place}
        value={draft.place}
        error={errors.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
      <Group grow align="start">
        <Autocomplete
          label={form.chair}
          data={names}
          value={draft.chairName}
          error={errors.chairName}
          onChange={(chairName) => onChange({ chairName })}
        />
        <Autocomplete
          label={form.secretary}
          data={names}
          value={draft.secretaryName}
          error={errors.secretaryName}
          onChange={(secretaryName) => onChange({ secretaryName })}
        />
      </Group>
      <DateField
        label={form.next}
        description={form.nextHint}
        value={draft.nextMeetingDate}
        error={errors.nextMeetingDate}
        onChange={(nextMeetingDate) => onChange({ nextMeetingDate })}
      />
    </Stack>
  );
}
