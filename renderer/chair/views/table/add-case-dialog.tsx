import { Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { CourseRow } from '../../../../shared/contract/meetings.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { PartialDate } from '../../../../shared/domain/partial-date.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PartialDateField } from '../../../components/partial-date-field.tsx';

const words = text.flow;
const mostShown = 6;
type Who = InputOf<'meetings.addAtTable'>['who'];

/** Somebody comes up who is not on the agenda: a known case, or a person of whom only a name is known. */
export function AddCaseDialog({
  meetingId,
  agenda,
  numbersOutside,
  onClose,
}: {
  meetingId: MeetingId;
  agenda: readonly CourseRow[];
  /** Others have the numbers of this agenda. */
  numbersOutside: boolean;
  onClose: () => void;
}) {
  const add = useAct('meetings.addAtTable');
  const [searched, setSearched] = useState('');
  const [settled] = useDebouncedValue(searched.trim(), 120);
  const answer = useAnswer(
    'cases.list',
    { words: settled, status: 'open', order: 'name' },
    { enabled: settled !== '' },
  );
  const onAgenda = new Set(agenda.map(({ caseId }) => caseId));
  const found = settled === '' ? [] : (answer.data?.cases ?? []).filter(({ id }) => !onAgenda.has(id));
  const send = (who: Who): void => add.mutate({ meetingId, who }, { onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={words.addTitle} size="lg" {...dialogParts}>
      <Stack gap="sm">
        <Text size="sm">{numbersOutside ? words.addHelpBehind : words.addHelp}</Text>
        <TextInput
          data-autofocus
          label={words.addSearch}
          value={searched}
          onChange={(event) => setSearched(event.currentTarget.value)}
        />
        {settled !== '' && answer.data !== undefined && found.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.addNothing}
          </Text>
        )}
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }} aria-label={words.addSearch}>
          {found.slice(0, mostShown).map((one) => (
            <Group key={one.id} component="li" justify="space-between" wrap="nowrap">
              <Text truncate title={listName(one)}>
                {listName(one)}
              </Text>
              <Button
                size="compact-sm"
                variant="default"
                miw="max-content"
                aria-label={fill(words.addKnown, { what: listName(one) })}
                onClick={() => send({ kind: 'case', caseId: one.id })}
              >
                {words.addButton}
              </Button>
            </Group>
          ))}
        </Stack>
        <NewPerson send={send} busy={add.isPending} />
        <FailureMessage error={add.error ?? answer.error} />
      </Stack>
    </Modal>
  );
}

function NewPerson({ send, busy }: { send: (who: Who) => void; busy: boolean }) {
  const [name, setName] = useState({ surname: '', prefix: '', givenNames: '' });
  const [birthDate, setBirthDate] = useState<PartialDate | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ kind: 'person', ...name, birthDate });
      }}
    >
      <Title order={3} size="h6">
        {words.addNew}
      </Title>
      <Group grow align="start">
        {(['surname', 'prefix', 'givenNames'] as const).map((field) => (
          <TextInput
            key={field}
            label={words[field]}
            value={name[field]}
            onChange={(event) => setName({ ...name, [field]: event.currentTarget.value })}
          />
        ))}
      </Group>
      <Group align="end" justify="space-between" mt="xs">
        <PartialDateField label={words.birthDate} value={birthDate} onChange={setBirthDate} />
        <Button type="submit" loading={busy} disabled={name.surname.trim() === ''}>
          {words.addPerson}
        </Button>
      </Group>
    </form>
  );
}
