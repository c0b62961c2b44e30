import { Anchor, Button, Group, SegmentedControl, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import type { ActionListRow } from '../../../../shared/contract/cases.ts';
import { comparable } from '../../../../shared/domain/person-name.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { useToday } from '../../../client/use-today.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';
import { ActionStatusField } from './action-status-field.tsx';
import { DueDate } from './due-date.tsx';

const words = text.actions;

/** All actions over all cases, what is due first at the top. */
export function ActionsView() {
  const { go } = useNavigation();
  const today = useToday();
  const [show, setShow] = useState<'open' | 'all'>('open');
  const [owner, setOwner] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const looked = useDeferredValue(typed);
  const list = useAnswer('actions.list', { show });
  const partners = useAnswer('partners.list', {});
  const organisations = partners.data?.organisations ?? [];
  const people = partners.data?.people ?? [];
  const ownerWords = (row: ActionListRow): string => {
    if (row.ownerKind === 'subject') return words.subject;
    if (row.ownerOrganisationId === null) return words.nobody;
    const organisation = organisations.find(({ id }) => id === row.ownerOrganisationId)?.name ?? '';
    const person = people.find(({ id }) => id === row.ownerPersonId)?.name;
    return person === undefined ? organisation : `${organisation}, ${person}`;
  };
  const wanted = comparable(looked).split(' ');
  const rows = (list.data?.actions ?? []).filter((row) => {
    const owned = owner === null || (owner === 'subject' ? row.ownerKind === owner : row.ownerOrganisationId === owner);
    const said = comparable(`${row.text} ${row.subjectName} ${ownerWords(row)}`);
    return owned && wanted.every((word) => said.includes(word));
  });
  const nothingAsked =
    (list.data?.actions.length === 0 && show === 'all') || (show === 'open' && typed === '' && owner === null);
  return (
    <Stack gap="sm">
      <Title order={2}>{words.title}</Title>
      <Group gap="sm" align="end">
        <TextInput
          flex="1 1 240px"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <SegmentedControl<'open' | 'all'>
          aria-label={words.show}
          value={show}
          onChange={setShow}
          data={[
            { value: 'open', label: words.open },
            { value: 'all', label: words.all },
          ]}
        />
        <Select
          aria-label={words.partner}
          placeholder={words.everyone}
          searchable
          w={240}
          value={owner ?? 'everyone'}
          allowDeselect={false}
          onChange={(value) => setOwner(value === 'everyone' ? null : value)}
          data={[
            { value: 'everyone', label: words.everyone },
            { value: 'subject', label: words.subject },
            ...organisations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Group>
      <FailureMessage error={list.error} />
      {list.data !== undefined && rows.length === 0 && (
        <EmptyState
          action={nothingAsked && <Button onClick={() => go({ view: 'meetings' })}>{words.toMeetings}</Button>}
        >
          {nothingAsked ? words.empty : words.noneFound}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={760} type="native" tabIndex={0} role="region" aria-label={words.title}>
          <Table verticalSpacing={6} aria-label={words.title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.due}</Table.Th>
                <Table.Th miw={220}>{words.action}</Table.Th>
                <Table.Th miw={130}>{words.owner}</Table.Th>
                <Table.Th miw={150}>{words.case}</Table.Th>
                <Table.Th w={200}>{words.status}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td>
                    <DueDate action={row} today={today} />
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">{row.text}</Text>
                    {row.carriedOver > 0 && (
                      <Text size="sm" c="dimmed">
                        {row.carriedOver} {words.carriedOver}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{ownerWords(row)}</Table.Td>
                  <Table.Td>
                    <Anchor
                      component="button"
                      size="sm"
                      ta="left"
                      onClick={() => go({ view: 'case', caseId: row.caseId })}
                    >
                      {row.subjectName}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <ActionStatusField action={row} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
