import { Stack, Table, Text } from '@mantine/core';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { columnWords, tableWords, valueWords } from '../../../../shared/text/nl/journal-data.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

const words = text.journal;

/** What one command did, row by row: as it was and as it became. */
export function JournalChanges({ commandSeq }: { commandSeq: number }) {
  const answer = useAnswer('journal.entries', { commandSeq });
  return (
    <Stack gap="sm" pl="md">
      <FailureMessage error={answer.error} />
      {answer.data?.entries.map((entry, place) => (
        <div key={place}>
          <Text fw={600} size="sm">
            {tableWords(entry.tableName)} · {words.kinds[entry.kind]}
          </Text>
          {entry.changes.length > 0 && (
            <Table aria-label={tableWords(entry.tableName)} verticalSpacing={2} fz="sm" layout="fixed">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.field}</Table.Th>
                  {entry.kind !== 'insert' && <Table.Th>{words.before}</Table.Th>}
                  {entry.kind !== 'remove' && <Table.Th>{words.after}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {entry.changes.map(({ column, before, after }) => (
                  <Table.Tr key={column}>
                    <Table.Td>{columnWords(column)}</Table.Td>
                    {entry.kind !== 'insert' && <Value column={column} value={before} />}
                    {entry.kind !== 'remove' && <Value column={column} value={after} />}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </div>
      ))}
      {answer.data !== undefined && answer.data.more > 0 && (
        <Text c="dimmed" size="sm">
          {fill(words.moreRows, { n: String(answer.data.more) })}
        </Text>
      )}
    </Stack>
  );
}

function Value({ column, value }: { column: string; value: string | null }) {
  return (
    <Table.Td style={{ whiteSpace: 'pre-wrap' }}>
      {value === null ? (
        <Text span c="dimmed" fz="sm">
          {words.none}
        </Text>
      ) : (
        valueWords(column, value)
      )}
    </Table.Td>
  );
}
