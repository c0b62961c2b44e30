import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { DetentionView, NewDetention } from '../../../../shared/contract/subjects.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { detentionProblem } from '../../../../shared/domain/detention-rules.ts';
import { detentionFields, type InstitutionStay } from '../../../../shared/domain/detention.ts';
import type { CaseId, SubjectId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import { CallError } from '../../../client/client.ts';
import { useAct } from '../../../client/use-call.ts';
import { DateField } from '../../../components/date-field.tsx';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { DetentionFieldset, emptyDetention, InstitutionField } from './detention-fields.tsx';

const words = text.cases.detention;

interface DialogProps {
  readonly title: string;
  readonly busy: boolean;
  readonly ready: boolean;
  readonly error: Error | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly extra?: ReactNode;
}

function PeriodDialog({ title, busy, ready, error, onSave, onClose, children, extra }: DialogProps) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg" {...dialogParts}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onSave();
        }}
      >
        <Stack gap="sm">
          {children}
          <FailureMessage error={error} />
          <Group justify="end">
            {extra}
            <Button variant="default" onClick={onClose}>
              {text.people.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={!ready}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The periods that are known beside the one of a dialog, and the day from which they are seen. */
interface Beside {
  readonly detentions: readonly DetentionView[];
  readonly today: IsoDate;
}

function NewPeriodFields({
  value,
  onChange,
  detentions,
  today,
}: Beside & { value: NewDetention; onChange: (value: NewDetention) => void }) {
  const { beginDate, releaseDate } = value.fields;
  return (
    <>
      <Group grow align="start">
        <InstitutionField value={value.institution} onChange={(institution) => onChange({ ...value, institution })} />
        <TextInput
          label={words.unit}
          value={value.unit}
          onChange={({ currentTarget }) => onChange({ ...value, unit: currentTarget.value })}
        />
      </Group>
      <DetentionFieldset
        value={value.fields}
        onChange={(fields) => onChange({ ...value, fields })}
        // Nothing to doubt as long as no date was given.
        others={beginDate === null && releaseDate === null ? [] : detentions}
        today={today}
      />
    </>
  );
}

/** A new detention period. */
export function AddDetentionDialog({
  subjectId,
  onClose,
  ...beside
}: Beside & { subjectId: SubjectId; onClose: () => void }) {
  const add = useAct('detentions.add');
  const [value, setValue] = useState(() => emptyDetention(beside.today));
  return (
    <PeriodDialog
      title={words.add}
      busy={add.isPending}
      ready={detentionProblem(value.fields) === null}
      error={add.error}
      onClose={onClose}
      onSave={() => add.mutate({ subjectId, ...value }, { onSuccess: onClose })}
    >
      <NewPeriodFields value={value} onChange={setValue} {...beside} />
    </PeriodDialog>
  );
}

/** Opens a closed case because somebody returned, with the new period where it is known. */
export function ReopenDialog({ caseId, onClose, ...beside }: Beside & { caseId: CaseId; onClose: () => void }) {
  const reopen = useAct('cases.reopen');
  const [value, setValue] = useState(() => emptyDetention(beside.today));
  return (
    <PeriodDialog
      title={text.cases.reopenTitle}
      busy={reopen.isPending}
      ready={detentionProblem(value.fields) === null}
      error={reopen.error}
      onClose={onClose}
      onSave={() => reopen.mutate({ caseId, detention: value }, { onSuccess: onClose })}
      extra={
        <Button variant="default" onClick={() => reopen.mutate({ caseId, detention: null }, { onSuccess: onClose })}>
          {text.cases.reopenWithout}
        </Button>
      }
    >
      <Text size="sm">{text.cases.reopenExplain}</Text>
      <NewPeriodFields value={value} onChange={setValue} {...beside} />
    </PeriodDialog>
  );
}

/** Corrects a period; what is replaced stays in its history. */
export function EditDetentionDialog({
  period,
  detentions,
  today,
  onClose,
}: Beside & { period: DetentionView; onClose: () => void }) {
  const update = useAct('detentions.update');
  const [fields, setFields] = useState(() => detentionFields.parse(period));
  return (
    <PeriodDialog
      title={words.title}
      busy={update.isPending}
      ready={detentionProblem(fields) === null}
      error={update.error}
      onClose={onClose}
      onSave={() => update.mutate({ detentionPeriodId: period.id, fields }, { onSuccess: onClose })}
    >
      <DetentionFieldset
        value={fields}
        onChange={setFields}
        others={detentions.filter(({ id }) => id !== period.id)}
        today={today}
      />
    </PeriodDialog>
  );
}

/** A move to another institution. */
export function MoveDialog({ period, today, onClose }: { period: DetentionView; today: IsoDate; onClose: () => void }) {
  const move = useAct('detentions.move');
  const [institution, setInstitution] = useState('');
  const [unit, setUnit] = useState('');
  const [fromDate, setFromDate] = useState<IsoDate | null>(today);
  return (
    <PeriodDialog
      title={words.move}
      busy={move.isPending}
      ready={institution.trim() !== ''}
      error={problemIn(move.error) === null ? move.error : null}
      onClose={onClose}
      onSave={() => move.mutate({ detentionPeriodId: period.id, institution, unit, fromDate }, { onSuccess: onClose })}
    >
      <InstitutionField required value={institution} onChange={setInstitution} />
      <Group grow align="start">
        <TextInput label={words.unit} value={unit} onChange={({ currentTarget }) => setUnit(currentTarget.value)} />
        <DateField label={words.moveDate} value={fromDate} error={problemIn(move.error)} onChange={setFromDate} />
      </Group>
    </PeriodDialog>
  );
}

/** Corrects a stay that was written down wrongly. */
export function EditStayDialog({ stay, onClose }: { stay: InstitutionStay; onClose: () => void }) {
  const update = useAct('detentions.updateStay');
  const [fields, setFields] = useState({
    institution: stay.institution,
    unit: stay.unit,
    fromDate: stay.fromDate,
    untilDate: stay.untilDate,
  });
  return (
    <PeriodDialog
      title={words.editStay}
      busy={update.isPending}
      ready={fields.institution.trim() !== ''}
      error={problemIn(update.error) === null ? update.error : null}
      onClose={onClose}
      onSave={() => update.mutate({ institutionStayId: stay.id, ...fields }, { onSuccess: onClose })}
    >
      <InstitutionField
        required
        value={fields.institution}
        onChange={(institution) => setFields({ ...fields, institution })}
      />
      <TextInput
        label={words.unit}
        value={fields.unit}
        onChange={({ currentTarget }) => setFields({ ...fields, unit: currentTarget.value })}
      />
      <Group grow align="start">
        <DateField
          label={words.stayFrom}
          value={fields.fromDate}
          onChange={(fromDate) => setFields({ ...fields, fromDate })}
        />
        <DateField
          label={words.stayUntil}
          value={fields.untilDate}
          error={problemIn(update.error)}
          onChange={(untilDate) => setFields({ ...fields, untilDate })}
        />
      </Group>
    </PeriodDialog>
  );
}

/** The sentence for the field that the core refused; null when it refused for another reason. */
function problemIn(error: Error | null): string | null {
  const key = error instanceof CallError ? error.failure.fields?.[0]?.message : undefined;
  return key !== undefined && key in words.problems ? words.problems[key as keyof typeof words.problems] : null;
}
