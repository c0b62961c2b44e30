import { Anchor, Button, Group, SegmentedControl, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseSummary } from '../../../../shared/contract/cases.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate, formatPartialDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { useRegionItems } from '../../../client/use-region-items.ts';
import { useToday } from '../../../client/use-today.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { TargetGroupMarks } from '../../../components/target-group-marks.tsx';
import { useNavigation } from '../../navigation.tsx';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { ReleaseWords } from './release-words.tsx';

type Status = 'open' | 'closed' | 'all';
type Order = 'release' | 'name';

/**
 * All cases: who is free soonest first, found as one types.
 * @param targetGroup the group that is shown when the view opens; null for all.
 */
export function CasesView({ targetGroup }: { targetGroup: string | null }) {
  const { go } = useNavigation();
  const today = useToday();
  const [words, setWords] = useState('');
  const [status, setStatus] = useState<Status>('open');
  const [order, setOrder] = useState<Order>('release');
  const [group, setGroup] = useState(targetGroup);
  const [adding, setAdding] = useState(false);
  const [asked] = useDebouncedValue(words, 120);
  const list = useAnswer('cases.list', { words: asked, status, order, targetGroup: group });
  const cases = list.data?.cases ?? [];
  const total = list.data?.total ?? 0;
  const nothingYet =
    list.data !== undefined && cases.length === 0 && asked === '' && status === 'open' && group === null;
  const buttons = (
    <Group gap="xs">
      <Button variant="default" onClick={() => go({ view: 'import' })}>
        {text.cases.importList}
      </Button>
      <Button onClick={() => setAdding(true)}>{text.people.add}</Button>
    </Group>
  );
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2}>{text.cases.title}</Title>
        {!nothingYet && buttons}
      </Group>
      <Group gap="sm" align="end">
        <TextInput
          flex="1 1 260px"
          aria-label={text.cases.search}
          placeholder={text.cases.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <SegmentedControl<Status>
          aria-label={text.cases.show}
          value={status}
          onChange={setStatus}
          data={[
            { value: 'open', label: text.cases.open },
            { value: 'closed', label: text.cases.closed },
            { value: 'all', label: text.cases.all },
          ]}
        />
        <GroupFilter value={group} onChange={setGroup} />
        <Select
          aria-label={text.cases.order}
          allowDeselect={false}
          w={190}
          value={order}
          onChange={(chosen) => setOrder(chosen === 'name' ? 'name' : 'release')}
          data={[
            { value: 'release', label: text.cases.byRelease },
            { value: 'name', label: text.cases.byName },
          ]}
        />
      </Group>
      <FailureMessage error={list.error} />
      {nothingYet && <EmptyState action={buttons}>{text.cases.empty}</EmptyState>}
      {!nothingYet && list.data !== undefined && cases.length === 0 && <EmptyState>{text.cases.noneFound}</EmptyState>}
      {cases.length > 0 && <CasesTable cases={cases} today={today} />}
      {cases.length < total && (
        <Text size="sm" c="dimmed">
          {fill(text.cases.more, { shown: String(cases.length), total: String(total) })}
        </Text>
      )}
      {adding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </Stack>
  );
}

/** Narrows the list to one target group; one that is no longer in use stays to choose while it is shown. */
function GroupFilter({ value, onChange }: { value: string | null; onChange: (code: string | null) => void }) {
  const groups = useRegionItems('target-group').map(({ code, label }) => ({ value: code, label }));
  return (
    <Select
      aria-label={text.cases.targetGroup}
      placeholder={text.cases.everyGroup}
      clearable
      clearButtonProps={{ 'aria-label': text.cases.everyGroup }}
      w={180}
      value={value}
      onChange={onChange}
      data={value === null || groups.some((one) => one.value === value) ? groups : [...groups, { value, label: value }]}
    />
  );
}

function CasesTable({ cases, today }: { cases: readonly CaseSummary[]; today: IsoDate }) {
  const { go } = useNavigation();
  return (
    <Table.ScrollContainer minWidth={820} type="native" tabIndex={0} role="region" aria-label={text.cases.title}>
      <Table highlightOnHover verticalSpacing={6} aria-label={text.cases.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw={180}>{text.cases.name}</Table.Th>
            <Table.Th w={190}>{text.cases.release}</Table.Th>
            <Table.Th miw={140}>{text.cases.institution}</Table.Th>
            <Table.Th>{text.cases.municipality}</Table.Th>
            <Table.Th w={90}>{text.cases.status}</Table.Th>
            <Table.Th w={80} ta="right">
              {text.cases.openActions}
            </Table.Th>
            <Table.Th w={130}>{text.cases.lastDiscussed}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cases.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Anchor component="button" ta="left" fw={600} onClick={() => go({ view: 'case', caseId: row.id })}>
                  {listName(row)}
                </Anchor>
                <Group gap="0 8px">
                  {row.birthDate !== null && (
                    <Text size="sm" c="dimmed" className="whole">
                      {formatPartialDate(row.birthDate)}
                    </Text>
                  )}
                  <TargetGroupMarks codes={row.targetGroups} />
                </Group>
              </Table.Td>
              <Table.Td>
                <ReleaseWords releaseDate={row.releaseDate} certainty={row.releaseDateCertainty} today={today} />
              </Table.Td>
              <Table.Td>{row.institution}</Table.Td>
              <Table.Td>{row.municipality}</Table.Td>
              <Table.Td className="whole">{text.labels.caseStatus[row.status]}</Table.Td>
              <Table.Td ta="right">{row.openActions}</Table.Td>
              <Table.Td className="whole">
                {row.lastDiscussedOn === null ? text.cases.never : formatDate(row.lastDiscussedOn)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
