import { ActionIcon, Button, Card, Group, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseContact } from '../../../../shared/domain/case.ts';
import type { CaseId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { useAutosave } from '../../../client/use-autosave.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { SaveState } from '../../../components/save-state.tsx';

const words = text.cases.contacts;

/** Who can be reached about this case. */
export function ContactsSection({ caseId, contacts }: { caseId: CaseId; contacts: readonly CaseContact[] }) {
  const add = useAct('cases.addContact');
  const button = (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => add.mutate({ caseId, role: '', name: '', phone: '', email: '' })}
    >
      {words.add}
    </Button>
  );
  if (contacts.length === 0) return <EmptyState action={button}>{words.empty}</EmptyState>;
  return (
    <Stack gap="sm">
      {contacts.map((contact) => (
        <ContactCard key={contact.id} contact={contact} />
      ))}
      <Group>{button}</Group>
      <FailureMessage error={add.error} />
    </Stack>
  );
}

function ContactCard({ contact }: { contact: CaseContact }) {
  const update = useAct('cases.updateContact');
  const remove = useAct('cases.removeContact');
  const { id, caseId: _caseId, ...stored } = contact;
  const [fields, setFields] = useState(stored);
  const saving = useAutosave(fields, (value) => update.mutateAsync({ caseContactId: id, ...value }));
  const field = (name: keyof typeof fields) => (
    <TextInput
      size="xs"
      label={words[name]}
      value={fields[name]}
      onChange={({ currentTarget }) => setFields((past) => ({ ...past, [name]: currentTarget.value }))}
      onBlur={() => void saving.flush()}
    />
  );
  return (
    <Card withBorder padding="xs" component="fieldset">
      <Group grow align="start">
        {field('role')}
        {field('name')}
      </Group>
      <Group grow align="start">
        {field('phone')}
        {field('email')}
      </Group>
      <Group justify="space-between">
        <SaveState {...saving} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${words.remove}: ${fields.name}`}
          onClick={() => void saving.flush().then(() => remove.mutate({ caseContactId: id }))}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <FailureMessage error={update.error ?? remove.error} />
    </Card>
  );
}
