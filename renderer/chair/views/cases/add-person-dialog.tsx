import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { SubjectSummary } from '../../../../shared/contract/subjects.ts';
import { bsnPasses } from '../../../../shared/domain/bsn.ts';
import type { PartialDate } from '../../../../shared/domain/partial-date.ts';
import { spokenName } from '../../../../shared/domain/person-name.ts';
import { sex, type SubjectFields } from '../../../../shared/domain/subject.ts';
import { formatPartialDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useAct } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PartialDateField } from '../../../components/partial-date-field.tsx';
import { useNavigation } from '../../navigation.tsx';

/** Adds somebody by hand; who seems to be known already is shown first, with a choice. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const { go } = useNavigation();
  const client = useClient();
  const add = useAct('subjects.add');
  const [known, setKnown] = useState<readonly SubjectSummary[]>([]);
  const form = useForm({
    initialValues: {
      surname: '',
      prefix: '',
      givenNames: '',
      birthDate: null as PartialDate | null,
      sex: sex.parse('unknown'),
      bsn: '',
      municipalityOfOrigin: '',
    },
    validate: {
      surname: (value) => (value.trim() === '' ? text.people.required : null),
      bsn: (value) => (value === '' || /^\d{8,9}$/.test(digitsOf(value)) ? null : text.people.bsnWrong),
    },
  });
  const fieldsOf = (values: typeof form.values): SubjectFields => ({
    ...values,
    bsn: digitsOf(values.bsn) === '' ? null : digitsOf(values.bsn),
    skn: '',
    municipalityOfRegistration: '',
    municipalityOfSettlement: '',
    remark: '',
  });
  const save = async (values: typeof form.values, evenSo: boolean): Promise<void> => {
    const subject = fieldsOf(values);
    if (!evenSo) {
      const { surname, givenNames, birthDate, bsn } = subject;
      const same = await client.call('subjects.known', { surname, givenNames, birthDate, bsn });
      setKnown(same.subjects);
      if (same.subjects.length > 0) return;
    }
    add.mutate({ subject, evenSo }, { onSuccess: ({ caseId }) => go({ view: 'case', caseId }) });
  };
  const bsn = digitsOf(form.values.bsn);
  const doubtful = /^\d{8,9}$/.test(bsn) && !bsnPasses(bsn);
  return (
    <Modal opened onClose={onClose} title={text.people.add} size="lg" {...dialogParts}>
      <form onSubmit={form.onSubmit((values) => void save(values, false))}>
        <Stack gap="sm">
          <Group grow align="start">
            <TextInput label={text.people.surname} data-autofocus withAsterisk {...form.getInputProps('surname')} />
            <TextInput label={text.people.prefix} {...form.getInputProps('prefix')} />
          </Group>
          <TextInput label={text.people.givenNames} {...form.getInputProps('givenNames')} />
          <Group grow align="start">
            <PartialDateField
              label={text.people.birthDate}
              value={form.values.birthDate}
              onChange={(birthDate) => form.setFieldValue('birthDate', birthDate)}
            />
            <Select
              label={text.people.sex}
              allowDeselect={false}
              data={sex.options.map((value) => ({ value, label: text.labels.sex[value] }))}
              {...form.getInputProps('sex')}
            />
          </Group>
          <Group grow align="start">
            <TextInput
              label={text.people.bsn}
              autoComplete="off"
              inputMode="numeric"
              {...form.getInputProps('bsn')}
              description={doubtful ? text.people.bsnDoubtful : ''}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
            />
            <TextInput label={text.people.municipalityOfOrigin} {...form.getInputProps('municipalityOfOrigin')} />
          </Group>
          <KnownAlready
            known={known}
            onSame={(chosen) => {
              if (chosen.caseId !== null) go({ view: 'case', caseId: chosen.caseId });
            }}
            onOther={() => void save(form.values, true)}
          />
          <FailureMessage error={add.error} />
          {known.length === 0 && (
            <Group justify="end">
              <Button variant="default" onClick={onClose}>
                {text.people.cancel}
              </Button>
              <Button type="submit" loading={add.isPending}>
                {text.people.addAction}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Modal>
  );
}

function KnownAlready({
  known,
  onSame,
  onOther,
}: {
  known: readonly SubjectSummary[];
  onSame: (chosen: SubjectSummary) => void;
  onOther: () => void;
}) {
  return (
    <div role="alert">
      {known.length > 0 && (
        <Alert variant="default" title={text.people.knownTitle}>
          <Stack gap="xs">
            <Text size="sm">{text.people.knownExplain}</Text>
            {known.map((person) => (
              <Group key={person.id} justify="space-between">
                <Text size="sm" fw={600}>
                  {spokenName(person)},{' '}
                  {person.birthDate === null
                    ? text.people.unknownBirthDate
                    : `${text.people.born} ${formatPartialDate(person.birthDate)}`}
                </Text>
                <Button size="compact-sm" onClick={() => onSame(person)} disabled={person.caseId === null}>
                  {text.people.knownSame}
                </Button>
              </Group>
            ))}
            <Group justify="end">
              <Button size="compact-sm" variant="default" onClick={onOther}>
                {text.people.knownOther}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
    </div>
  );
}

/** People type and paste a BSN with dots and spaces. */
function digitsOf(words: string): string {
  return words.replace(/[\s.]/g, '');
}
