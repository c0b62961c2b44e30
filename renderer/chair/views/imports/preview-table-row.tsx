import { Radio, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import type { ImportDecision, ImportPreviewRow, ImportRowOutcome } from '../../../../shared/domain/import-model.ts';
import { text } from '../../../../shared/text/nl.ts';
import classes from './preview-step.module.css';

const marks: Readonly<Record<ImportRowOutcome['kind'], { shape: string; colour: string }>> = {
  new: { shape: '+', colour: 'var(--state-arranged)' },
  changed: { shape: '↻', colour: 'var(--state-progress)' },
  same: { shape: '=', colour: 'var(--state-unknown)' },
  duplicate: { shape: '≡', colour: 'var(--state-unknown)' },
  nearly: { shape: '?', colour: 'var(--state-progress)' },
  rejected: { shape: '✕', colour: 'var(--state-open)' },
};

interface PreviewTableRowProps {
  readonly row: ImportPreviewRow;
  readonly decision: ImportDecision | undefined;
  /** Undefined takes the answer back. */
  readonly onAnswer: (row: number, same: ImportDecision['same'] | undefined) => void;
}

/** One row of the list with what will happen to it: shape, colour and word. */
export function PreviewTableRow({ row, decision, onAnswer }: PreviewTableRowProps) {
  const { shape, colour } = marks[row.outcome.kind];
  return (
    <Table.Tr
      style={{ verticalAlign: 'top' }}
      className={row.outcome.kind === 'nearly' ? classes['question'] : undefined}
    >
      <Table.Td>{row.row}</Table.Td>
      <Table.Th scope="row" fw={600}>
        <Text fw={600} lineClamp={2} title={row.name}>
          {row.name === '' ? text.imports.noName : row.name}
        </Text>
      </Table.Th>
      <Table.Td>{row.birthDate}</Table.Td>
      <Table.Td>
        <Text size="sm" lineClamp={2} title={row.institution}>
          {row.institution}
        </Text>
      </Table.Td>
      <Table.Td>{row.releaseDate}</Table.Td>
      <Table.Td>
        <Text c={colour} fw={600} size="sm">
          <span aria-hidden>{shape}</span> {text.imports.outcomes[row.outcome.kind]}
        </Text>
        {row.candidates.length > 0 && <Question row={row} decision={decision} onAnswer={onAnswer} />}
        {/* What an answer leads to is read out when it comes. */}
        <div aria-live={row.candidates.length > 0 ? 'polite' : undefined}>
          <OutcomeDetail outcome={row.outcome} />
          {row.warnings.map((warning) => (
            <Text key={warning} size="sm" c="var(--state-progress)">
              <span aria-hidden>▲</span> {text.imports.warnings[warning]}
            </Text>
          ))}
        </div>
      </Table.Td>
    </Table.Tr>
  );
}

/** Who this is. Stays where it was answered, so that another answer can be given. */
function Question({ row: { row, candidates }, decision, onAnswer }: PreviewTableRowProps) {
  return (
    <Radio.Group
      label={
        <>
          {text.imports.nearlyQuestion}
          <VisuallyHidden> {text.imports.nearlyLabel(row)}</VisuallyHidden>
        </>
      }
      value={decision === undefined ? 'later' : (decision.same ?? 'new')}
      onChange={(chosen) => {
        const candidate = candidates.find(({ subjectId }) => subjectId === chosen);
        onAnswer(row, candidate?.subjectId ?? (chosen === 'new' ? null : undefined));
      }}
    >
      <Stack gap={4} my={4}>
        {candidates.map(({ subjectId, label }) => (
          <Radio key={subjectId} size="xs" value={subjectId} label={text.imports.nearlySame(label)} />
        ))}
        <Radio size="xs" value="new" label={text.imports.nearlyNew} />
        <Radio size="xs" value="later" label={text.imports.nearlyLater} />
      </Stack>
    </Radio.Group>
  );
}

function OutcomeDetail({ outcome }: Pick<ImportPreviewRow, 'outcome'>) {
  switch (outcome.kind) {
    case 'new':
    case 'nearly':
      return null;
    case 'changed':
      return (
        <>
          {outcome.newDetention && <Text size="sm">{text.imports.newDetention}</Text>}
          {outcome.ended.map(({ begin, on }) => (
            <Text key={begin} size="sm">
              {text.imports.ended(begin, on)}
            </Text>
          ))}
          <Changes changes={outcome.changes} />
        </>
      );
    case 'same':
      return <Changes changes={outcome.kept} />;
    case 'duplicate':
      return <Text size="sm">{text.imports.duplicateOf(outcome.ofRow)}</Text>;
    case 'rejected':
      return outcome.reasons.map((reason) => (
        <Text key={reason} size="sm">
          {text.imports.reasons[reason]}
        </Text>
      ));
  }
}

function Changes({ changes }: { changes: Extract<ImportRowOutcome, { kind: 'changed' }>['changes'] }) {
  return changes.map(({ field, from, to, kept }) => (
    <Text key={field} size="sm" lineClamp={3}>
      {(kept ? text.imports.keptChange : text.imports.change)(text.imports.fields[field], from, to)}
    </Text>
  ));
}
