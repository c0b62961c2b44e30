import { Alert, Badge, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import type { OpenedList } from '../../../../shared/contract/imports.ts';
import { isoDate } from '../../../../shared/domain/dates.ts';
import { importField, columnUse, type ColumnMapping, type ColumnUse } from '../../../../shared/domain/import-model.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

const uses = [...importField.options, 'keep-as-remark', 'leave-out'].map((use) => ({
  value: use,
  label: text.imports.uses[columnUse.parse(use)],
}));

interface ColumnsStepProps {
  readonly opened: OpenedList;
  readonly mapping: ColumnMapping;
  readonly onLook: (opened: OpenedList) => void;
  readonly onMapping: (mapping: ColumnMapping) => void;
  readonly onNext: () => void;
  readonly onOther: () => void;
}

/** What Casustafel makes of each column, with examples, correctable by hand. */
export function ColumnsStep({ opened, mapping, onLook, onMapping, onNext, onOther }: ColumnsStepProps) {
  const look = useAct('imports.look');
  const lookAt = (sheet: number, headerRow: number | null): void =>
    look.mutate({ token: opened.token, sheet, headerRow }, { onSuccess: (answer) => onLook(answer.opened) });
  const choose = (column: number, use: ColumnUse): void =>
    onMapping({ ...mapping, columns: mapping.columns.map((known, index) => (index === column ? use : known)) });
  const named = mapping.columns.some((use) => use === 'fullName' || use === 'surname');
  const twice = importField.options.find((field) => mapping.columns.filter((use) => use === field).length > 1);

  return (
    <Stack gap="sm">
      <Group align="flex-end">
        {opened.sheets.length > 1 && (
          <Select
            label={text.imports.sheet}
            data={opened.sheets.map(({ name, rows }, index) => ({
              value: String(index),
              label: text.imports.sheetOption(name, rows),
            }))}
            value={String(opened.sheet)}
            allowDeselect={false}
            onChange={(chosen) => lookAt(Number(chosen), null)}
          />
        )}
        <Select
          label={text.imports.headerRow}
          data={headerRows(opened)}
          value={String(mapping.headerRow)}
          allowDeselect={false}
          w={420}
          onChange={(chosen) => lookAt(opened.sheet, Number(chosen))}
        />
        <Button variant="subtle" onClick={onOther}>
          {text.imports.otherFile}
        </Button>
      </Group>
      <FailureMessage error={look.error} />
      <Text>{opened.remembered ? text.imports.remembered : text.imports.columnsIntro}</Text>
      <Table.ScrollContainer minWidth={640}>
        <Table aria-label={text.imports.steps.columns} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="28%">{text.imports.column}</Table.Th>
              <Table.Th>{text.imports.examples}</Table.Th>
              <Table.Th w={280}>{text.imports.meaning}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {opened.columns.map((column, index) => {
              const heading = column.heading === '' ? text.imports.noHeading(index + 1) : column.heading;
              const use = mapping.columns[index] ?? 'leave-out';
              return (
                <Table.Tr key={index}>
                  <Table.Th scope="row" fw={600}>
                    {heading}{' '}
                    {!column.recognised && !opened.remembered && (
                      <Badge variant="default" size="sm" tt="none">
                        {text.imports.unrecognised}
                      </Badge>
                    )}
                  </Table.Th>
                  <Table.Td>
                    {column.examples.length === 0 ? (
                      <Text c="var(--state-unknown)" size="sm">
                        {text.imports.noExamples}
                      </Text>
                    ) : (
                      <Text size="sm" truncate maw={420} title={examplesIn(column.examples)}>
                        {examplesIn(column.examples)}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Select
                      aria-label={text.imports.meaningOf(heading)}
                      data={uses}
                      value={use}
                      allowDeselect={false}
                      searchable
                      size="xs"
                      onChange={(chosen) => choose(index, columnUse.parse(chosen))}
                    />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {!named && <Alert color="orange">{text.imports.noNameColumn}</Alert>}
      {twice !== undefined && <Alert color="orange">{text.imports.fieldTwice(text.imports.fields[twice])}</Alert>}
      <Group>
        <Button onClick={onNext} disabled={!named}>
          {text.imports.toPreview}
        </Button>
      </Group>
    </Stack>
  );
}

/** A day that a workbook holds as a day reads as it will stand in the file of the person. */
function examplesIn(examples: readonly string[]): string {
  return examples.map((example) => (isoDate.safeParse(example).success ? formatDate(example) : example)).join(' · ');
}

function headerRows({ top, mapping }: OpenedList): { value: string; label: string }[] {
  const rows = top.some(({ row }) => row === mapping.headerRow) ? top : [...top, { row: mapping.headerRow, cells: [] }];
  return rows.map(({ row, cells }) => ({
    value: String(row),
    label: text.imports.headerRowOption(
      row,
      cells
        .filter((cell) => cell !== '')
        .slice(0, 5)
        .join(' · '),
    ),
  }));
}
