import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { MeetingDocuments } from '../../../../shared/contract/documents.ts';
import { isoDateOf, localTimeOf } from '../../../../shared/domain/dates.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate, formatTime } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';

function momentWords(instant: string): string {
  const moment = new Date(instant);
  return `${formatDate(isoDateOf(moment))}, ${formatTime(localTimeOf(moment))}`;
}

/** When minutes left the vault, by whom and in what state: one line, the whole list when asked for. */
export function ExportHistory({ exports, title }: { exports: MeetingDocuments['exports']; title: string }) {
  const words = text.documents;
  const [shown, setShown] = useState(false);
  const [last] = exports;
  if (last === undefined) {
    return (
      <Text size="sm" c="dimmed" mt={4}>
        {words.historyNone}
      </Text>
    );
  }
  return (
    <>
      <Group gap="xs" mt={4}>
        <Text size="sm" c="dimmed">
          {fill(words.historyLast, { when: momentWords(last.exportedAt) })}
        </Text>
        <Button size="compact-sm" variant="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? words.historyLess : fill(words.historyMore, { n: String(exports.length) })}
        </Button>
      </Group>
      {shown && (
        <Table aria-label={fill(words.historyOf, { meeting: title })} w="fit-content" mt={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              {Object.values(words.historyColumns).map((column) => (
                <Table.Th key={column} scope="col">
                  {column}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {exports.map((record) => (
              <Table.Tr key={record.id}>
                <Table.Td>{momentWords(record.exportedAt)}</Table.Td>
                <Table.Td>{words.kinds[record.kind]}</Table.Td>
                <Table.Td>{words.formatNames[record.format]}</Table.Td>
                <Table.Td>{text.labels.minutesStatus[record.minutesStatus]}</Table.Td>
                <Table.Td>{record.exportedBy === '' ? words.unknownWorker : record.exportedBy}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
