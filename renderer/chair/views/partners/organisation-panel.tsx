import { Button, Card, Group, Select, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import {
  organisationFields,
  organisationType,
  personFields,
  type OrganisationFields,
  type PartnerOrganisation,
  type PartnerPerson,
  type PersonFields,
} from '../../../../shared/domain/partner.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { useAutosave } from '../../../client/use-autosave.ts';
import { DateField } from '../../../components/date-field.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { AttendanceFields } from './attendance-fields.tsx';

const words = text.partners;

/** One organisation, changed where it stands. It is made inactive, never deleted: minutes still name it. */
export function OrganisationPanel({
  organisation,
  people,
}: {
  organisation: PartnerOrganisation;
  people: readonly PartnerPerson[];
}) {
  const update = useAct('partners.updateOrganisation');
  const [fields, setFields] = useState<OrganisationFields>(() => organisationFields.parse(organisation));
  const [whole, setWhole] = useState(fields);
  const saving = useAutosave(whole, (value) => update.mutateAsync({ organisationId: organisation.id, ...value }));
  const change = (changes: Partial<OrganisationFields>): void => {
    const next = { ...fields, ...changes };
    setFields(next);
    if (organisationFields.safeParse(next).success) setWhole(next);
  };
  return (
    <Stack gap="xs">
      <Group grow align="start">
        <TextInput
          label={words.name}
          value={fields.name}
          error={fields.name.trim() === '' ? words.required : undefined}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          onBlur={() => void saving.flush()}
        />
        <TextInput
          label={words.shortName}
          description={words.shortNameHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={fields.shortName}
          error={fields.shortName.trim() === '' ? words.required : undefined}
          onChange={({ currentTarget }) => change({ shortName: currentTarget.value })}
          onBlur={() => void saving.flush()}
        />
      </Group>
      <Group grow align="start">
        <Select
          label={words.type}
          allowDeselect={false}
          data={organisationType.options.map((value) => ({ value, label: text.labels.organisationType[value] }))}
          value={fields.type}
          onChange={(value) => change({ type: organisationType.catch('other').parse(value) })}
        />
        <AttendanceFields of={fields} onChange={change} />
      </Group>
      <Group justify="space-between">
        <Switch
          label={words.active}
          checked={fields.active}
          onChange={({ currentTarget }) => change({ active: currentTarget.checked })}
        />
        <SaveState {...saving} />
      </Group>
      <FailureMessage error={update.error} />
      <People organisation={organisation} people={people} />
    </Stack>
  );
}

function People({ organisation, people }: { organisation: PartnerOrganisation; people: readonly PartnerPerson[] }) {
  const add = useAct('partners.addPerson');
  const [name, setName] = useState('');
  const submit = (): void => {
    if (name.trim() === '') return;
    add.mutate(
      {
        organisationId: organisation.id,
        name,
        function: '',
        phone: '',
        email: '',
        confidentialitySignedOn: null,
        active: true,
      },
      { onSuccess: () => setName('') },
    );
  };
  return (
    <Stack gap="xs" component="section" aria-label={words.people} mt="sm">
      <Title order={4} size="h5">
        {words.people}
      </Title>
      {people.length === 0 && <EmptyState>{words.noPeople}</EmptyState>}
      {people.map((person) => (
        <PersonCard key={person.id} person={person} />
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Group align="end" gap="xs">
          <TextInput
            flex="1 1 200px"
            aria-label={`${words.addPerson}: ${words.name}`}
            placeholder={words.name}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''} loading={add.isPending}>
            {words.addPerson}
          </Button>
        </Group>
      </form>
      <FailureMessage error={add.error} />
    </Stack>
  );
}

function PersonCard({ person }: { person: PartnerPerson }) {
  const update = useAct('partners.updatePerson');
  const [fields, setFields] = useState<PersonFields>(() => personFields.parse(person));
  const [whole, setWhole] = useState(fields);
  const saving = useAutosave(whole, (value) => update.mutateAsync({ personId: person.id, ...value }));
  const change = (changes: Partial<PersonFields>): void => {
    const next = { ...fields, ...changes };
    setFields(next);
    if (personFields.safeParse(next).success) setWhole(next);
  };
  const line = (field: 'name' | 'function' | 'phone' | 'email') => (
    <TextInput
      size="xs"
      label={words[field]}
      value={fields[field]}
      error={field === 'name' && fields.name.trim() === '' ? words.required : undefined}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
      onBlur={() => void saving.flush()}
    />
  );
  return (
    <Card withBorder padding="xs" component="fieldset" aria-label={person.name}>
      <Group grow align="start">
        {line('name')}
        {line('function')}
      </Group>
      <Group grow align="start">
        {line('phone')}
        {line('email')}
      </Group>
      <Group align="end" justify="space-between" mt={4}>
        <DateField
          size="xs"
          label={words.signedOn}
          value={fields.confidentialitySignedOn}
          onChange={(confidentialitySignedOn) => change({ confidentialitySignedOn })}
        />
        {fields.confidentialitySignedOn === null && (
          <Text size="sm" c="var(--state-progress)">
            {words.notSigned}
          </Text>
        )}
        <Switch
          size="xs"
          label={words.active}
          checked={fields.active}
          onChange={({ currentTarget }) => change({ active: currentTarget.checked })}
        />
      </Group>
      <SaveState {...saving} />
      <FailureMessage error={update.error} />
    </Card>
  );
}
