import { Button, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import type { ImportSummary } from '../../../../shared/domain/import-model.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useNavigation } from '../../navigation.tsx';
import { useFocusWhenLost } from '../../use-focus-when-lost.ts';

/** What happened, in plain words, and what to correct in the list. */
export function DoneStep({ summary, onAgain }: { summary: ImportSummary; onAgain: () => void }) {
  const { go } = useNavigation();
  const title = useFocusWhenLost('done');
  const words = text.imports.summary;
  const lines = [
    words.imported(summary.imported),
    ...(summary.changed > 0 ? [words.changed(summary.changed)] : []),
    ...(summary.same > 0 ? [words.same(summary.same)] : []),
    ...(summary.duplicates > 0 ? [words.duplicates(summary.duplicates)] : []),
    ...(summary.undecided.length > 0 ? [words.undecided(summary.undecided.length)] : []),
    ...(summary.rejected.length > 0 ? [words.rejected(summary.rejected.length)] : []),
  ];
  const corrections = [
    ...summary.rejected.map(({ row, reasons }) => ({
      row,
      reason: reasons.map((reason) => text.imports.reasons[reason]).join('; '),
    })),
    ...summary.undecided.map((row) => ({ row, reason: text.imports.undecidedReason })),
  ].toSorted((a, b) => a.row - b.row);
  return (
    <Stack gap="sm" maw={760}>
      <Title order={3} size="h4" tabIndex={-1} ref={title}>
        {text.imports.doneTitle}
      </Title>
      <List>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {corrections.length > 0 && (
        <>
          <Text>{text.imports.toCorrect}</Text>
          <Table aria-label={text.imports.toCorrect}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={80}>{text.imports.row}</Table.Th>
                <Table.Th>{text.imports.reason}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {corrections.map(({ row, reason }) => (
                <Table.Tr key={row}>
                  <Table.Td>{row}</Table.Td>
                  <Table.Td>{reason}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      <Group>
        <Button onClick={() => go({ view: 'cases' })}>{text.imports.toCases}</Button>
        <Button variant="default" onClick={onAgain}>
          {text.imports.again}
        </Button>
      </Group>
    </Stack>
  );
}
