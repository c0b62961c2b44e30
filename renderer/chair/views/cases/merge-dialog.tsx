import { Anchor, Button, Group, Modal, Radio, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { MergeSide, SubjectSummary } from '../../../../shared/contract/subjects.ts';
import type { SubjectId } from '../../../../shared/domain/ids.ts';
import { spokenName } from '../../../../shared/domain/person-name.ts';
import { formatDate, formatPartialDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { dialogParts } from '../../../components/dialog-parts.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../navigation.tsx';

const words = text.people;

interface MergeDialogProps {
  readonly subjectId: SubjectId;
  readonly onClose: () => void;
  /** Called when it is done and this window stays at the same case. */
  readonly onMerged: () => void;
}

/** Two records of one person become one: first which, then which of the two stays, both side by side. */
export function MergeDialog({ subjectId, onClose, onMerged }: MergeDialogProps) {
  const [other, setOther] = useState<SubjectId | null>(null);
  return (
    <Modal opened onClose={onClose} title={words.mergeTitle} size="xl" {...dialogParts}>
      {other === null ? (
        <PickOther subjectId={subjectId} onPick={setOther} />
      ) : (
        <Compare
          one={subjectId}
          other={other}
          onBack={() => setOther(null)}
          onDone={() => {
            onMerged();
            onClose();
          }}
        />
      )}
    </Modal>
  );
}

function PickOther({ subjectId, onPick }: { subjectId: SubjectId; onPick: (id: SubjectId) => void }) {
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 120);
  const likely = useAnswer('subjects.lookalikes', { subjectId });
  const found = useAnswer('subjects.search', { words: asked, limit: 20 }, { enabled: asked.trim() !== '' });
  const searching = asked.trim() !== '';
  const people = (searching ? found.data : likely.data)?.subjects.filter(({ id }) => id !== subjectId);
  return (
    <Stack gap="sm">
      <Text>{words.mergePick}</Text>
      <TextInput
        label={words.mergeSearch}
        data-autofocus
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {!searching && people !== undefined && people.length > 0 && <Text fw={600}>{words.mergeLikely}</Text>}
      {people?.length === 0 && <Text c="dimmed">{searching ? words.mergeNotFound : words.mergeNobody}</Text>}
      <Stack gap={4} component="ul" m={0} pl="md">
        {people?.map((person) => (
          <li key={person.id}>
            <Anchor component="button" ta="left" onClick={() => onPick(person.id)}>
              {personWords(person)}
            </Anchor>
          </li>
        ))}
      </Stack>
      <FailureMessage error={likely.error ?? found.error} />
    </Stack>
  );
}

function personWords(person: SubjectSummary): string {
  return [
    spokenName(person),
    person.birthDate === null ? words.unknownBirthDate : formatPartialDate(person.birthDate),
    person.institution,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function Compare({
  one,
  other,
  onBack,
  onDone,
}: {
  one: SubjectId;
  other: SubjectId;
  onBack: () => void;
  onDone: () => void;
}) {
  const { go } = useNavigation();
  const sides = useAnswer('subjects.compare', { one, other });
  const merge = useAct('subjects.merge');
  const [staying, setStaying] = useState(one);
  if (sides.data === undefined) return <FailureMessage error={sides.error} />;
  const pair = [sides.data.one, sides.data.other] as const;
  return (
    <Stack gap="sm">
      <Text fw={600}>{words.mergeCompare}</Text>
      <Table.ScrollContainer minWidth={420} type="native">
        <Table aria-label={words.mergeCompare} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td w={140} />
              {pair.map((side) => (
                <Table.Th key={side.subject.id} w="40%">
                  <Radio
                    name="staying"
                    label={words.mergeStays}
                    aria-label={`${words.mergeStays}: ${spokenName(side.subject)}`}
                    checked={staying === side.subject.id}
                    onChange={() => setStaying(side.subject.id)}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rowsOf.map(([label, valueOf]) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                {pair.map((side) => (
                  <Table.Td key={side.subject.id}>{valueOf(side)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm">{words.mergeExplain}</Text>
      <FailureMessage error={merge.error} />
      <Group justify="end">
        <Button variant="default" onClick={onBack}>
          {words.mergeBack}
        </Button>
        <Button
          loading={merge.isPending}
          onClick={() =>
            merge.mutate(
              { into: staying, from: staying === one ? other : one },
              {
                onSuccess: ({ caseId }) => {
                  onDone();
                  if (caseId !== null) go({ view: 'case', caseId });
                },
              },
            )
          }
        >
          {words.mergeDo}
        </Button>
      </Group>
    </Stack>
  );
}

const rows = words.mergeRows;
const rowsOf: readonly (readonly [string, (side: MergeSide) => string])[] = [
  [rows.name, ({ subject }) => spokenName(subject)],
  [
    rows.birthDate,
    ({ subject }) => (subject.birthDate === null ? words.unknownBirthDate : formatPartialDate(subject.birthDate)),
  ],
  [rows.bsn, ({ subject }) => subject.bsnMasked ?? words.bsnNone],
  [rows.municipality, ({ subject }) => subject.municipalityOfOrigin],
  [
    rows.detentions,
    ({ detentions }) =>
      detentions
        .map(({ beginDate, stays }) =>
          [beginDate === null ? text.cases.detention.unknownBegin : formatDate(beginDate), stays[0]?.institution ?? '']
            .filter((part) => part !== '')
            .join(' '),
        )
        .join('; '),
  ],
  [rows.cases, ({ cases }) => String(cases)],
  [rows.meetings, ({ meetings }) => String(meetings)],
  [rows.decisions, ({ decisions }) => String(decisions)],
  [rows.actions, ({ actions }) => String(actions)],
  [rows.contacts, ({ contacts }) => String(contacts)],
];
