import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SubjectView } from '../../../../shared/contract/subjects.ts';
import { bsnPasses } from '../../../../shared/domain/bsn.ts';
import type { SubjectId } from '../../../../shared/domain/ids.ts';
import { sex, subjectFields } from '../../../../shared/domain/subject.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useAct } from '../../../client/use-call.ts';
import { useAutosave } from '../../../client/use-autosave.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PartialDateField } from '../../../components/partial-date-field.tsx';
import { SaveState } from '../../../components/save-state.tsx';

const formFields = subjectFields.omit({ bsn: true });

/** Who the person is; every change is saved as it is made. The BSN has its own way in. */
export function PersonSection({ subject }: { subject: SubjectView }) {
  const update = useAct('subjects.update');
  const [fields, setFields] = useState(() => formFields.parse(subject));
  // Without a surname there is nobody to save; the last whole state stays what is on disk.
  const [whole, setWhole] = useState(fields);
  const saving = useAutosave(whole, (value) => update.mutateAsync({ subjectId: subject.id, fields: value }));
  const change = (changes: Partial<typeof fields>): void => {
    const next = { ...fields, ...changes };
    setFields(next);
    if (next.surname.trim() !== '') setWhole(next);
  };
  const word = (field: 'surname' | 'prefix' | 'givenNames' | 'skn' | Municipality) => ({
    label: text.people[field],
    value: fields[field],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change({ [field]: currentTarget.value }),
    onBlur: () => void saving.flush(),
  });
  return (
    <Stack gap="xs">
      <Group grow align="start">
        <TextInput {...word('surname')} error={fields.surname.trim() === '' ? text.people.required : undefined} />
        <TextInput {...word('prefix')} />
      </Group>
      <TextInput {...word('givenNames')} />
      <Group grow align="start">
        <PartialDateField
          label={text.people.birthDate}
          value={fields.birthDate}
          onChange={(birthDate) => change({ birthDate })}
        />
        <Select
          label={text.people.sex}
          allowDeselect={false}
          data={sex.options.map((value) => ({ value, label: text.labels.sex[value] }))}
          value={fields.sex}
          onChange={(value) => change({ sex: sex.catch('unknown').parse(value) })}
        />
      </Group>
      <BsnField subject={subject} />
      <TextInput {...word('skn')} />
      <TextInput {...word('municipalityOfOrigin')} />
      <TextInput {...word('municipalityOfRegistration')} />
      <TextInput {...word('municipalityOfSettlement')} />
      <Textarea
        label={text.people.remark}
        autosize
        minRows={2}
        maxRows={12}
        value={fields.remark}
        onChange={({ currentTarget }) => change({ remark: currentTarget.value })}
        onBlur={() => void saving.flush()}
      />
      <SaveState {...saving} />
      <FailureMessage error={update.error} />
    </Stack>
  );
}

type Municipality = 'municipalityOfOrigin' | 'municipalityOfRegistration' | 'municipalityOfSettlement';

/** How long a BSN stays readable after it was asked for. */
const revealedFor = 30_000;

/** The BSN: masked until asked for, and masked again after half a minute. Changed only by an explicit step. */
function BsnField({ subject }: { subject: SubjectView }) {
  const client = useClient();
  const update = useAct('subjects.update');
  const [shown, setShown] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), revealedFor);
    return () => clearTimeout(timer);
  }, [shown]);
  const reveal = async (id: SubjectId) => (await client.call('subjects.revealBsn', { subjectId: id })).bsn;
  const digits = (typed ?? '').replace(/[\s.]/g, '');
  const possible = digits === '' || /^\d{8,9}$/.test(digits);
  const doubtful =
    typed === null ? subject.bsnPlausible === false : digits.length >= 8 && possible && !bsnPasses(digits);
  if (typed !== null)
    return (
      <Group align="end" gap="xs">
        <TextInput
          flex={1}
          label={text.people.bsn}
          autoComplete="off"
          inputMode="numeric"
          autoFocus
          value={typed}
          error={possible ? undefined : text.people.bsnWrong}
          description={doubtful ? text.people.bsnDoubtful : undefined}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button
          disabled={!possible}
          loading={update.isPending}
          onClick={() =>
            update.mutate(
              {
                subjectId: subject.id,
                fields: { ...formFields.parse(subject), bsn: digits === '' ? null : digits },
              },
              { onSuccess: () => setTyped(null) },
            )
          }
        >
          {text.people.bsnSave}
        </Button>
        <Button variant="default" onClick={() => setTyped(null)}>
          {text.people.cancel}
        </Button>
        <FailureMessage error={update.error} />
      </Group>
    );
  return (
    <div>
      <Text size="sm" fw={500}>
        {text.people.bsn}
      </Text>
      <Group gap="xs">
        <Text size="sm">{shown ?? subject.bsnMasked ?? text.people.bsnNone}</Text>
        {subject.bsnMasked !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              if (shown === null) void reveal(subject.id).then(setShown);
              else setShown(null);
            }}
          >
            {shown === null ? text.people.bsnShow : text.people.bsnHide}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            setShown(null);
            void reveal(subject.id).then((bsn) => setTyped(bsn ?? ''));
          }}
        >
          {text.people.bsnChange}
        </Button>
      </Group>
      {doubtful && (
        <Text size="sm" c="var(--state-progress)">
          {text.people.bsnDoubtful}
        </Text>
      )}
    </div>
  );
}
