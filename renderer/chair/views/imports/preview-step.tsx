import { Alert, Button, Chip, Group, Pagination, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import {
  previewRowsPerPage,
  type ColumnMapping,
  type ImportCounts,
  type ImportDecision,
  type ImportOutcomeKind,
  type ImportPreview,
  type ImportSummary,
} from '../../../../shared/domain/import-model.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import classes from './preview-step.module.css';
import { PreviewTableRow } from './preview-table-row.tsx';

const kinds = [
  'new',
  'changed',
  'nearly',
  'rejected',
  'duplicate',
  'same',
] as const satisfies readonly ImportOutcomeKind[];
const countOf: Readonly<Record<ImportOutcomeKind, keyof ImportCounts>> = {
  new: 'imported',
  changed: 'changed',
  same: 'same',
  duplicate: 'duplicates',
  nearly: 'nearly',
  rejected: 'rejected',
};

interface PreviewStepProps {
  readonly token: string;
  readonly mapping: ColumnMapping;
  readonly working: ReactNode;
  readonly onBack: () => void;
  readonly onDone: (summary: ImportSummary) => void;
}

/** What will happen per row, with the questions that only a person can answer. */
export function PreviewStep({ token, mapping, working, onBack, onDone }: PreviewStepProps) {
  const preview = useAct('imports.preview');
  const apply = useAct('imports.apply');
  const [decisions, setDecisions] = useState<readonly ImportDecision[]>([]);
  const [kind, setKind] = useState<ImportOutcomeKind | 'all'>('all');
  const [page, setPage] = useState(1);
  /** Stays in view while the next page is on its way. */
  const [seen, setSeen] = useState<ImportPreview | null>(null);

  // The first plan shows the questions; an answer changes only its own row and, through duplicates, rows below it.
  const show = (chosen: ImportOutcomeKind | 'all', at: number): void => {
    setKind(chosen);
    setPage(at);
    const part = { kind: chosen === 'all' ? null : chosen, page: at };
    preview.mutate({ token, mapping, decisions: [], ...part }, { onSuccess: setSeen });
  };
  const first = useRef(show);
  useEffect(() => first.current('all', 1), []);

  const answer = (row: number, same: ImportDecision['same'] | undefined): void => {
    const others = decisions.filter((known) => known.row !== row);
    setDecisions(same === undefined ? others : [...others, { row, same }]);
  };
  if (seen === null)
    return (
      <Stack>
        <FailureMessage error={preview.error} />
        {preview.error === null ? working : <BackButton onBack={onBack} />}
      </Stack>
    );
  const { counts, matching, rows } = seen;
  const listed = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const unanswered = counts.nearly - decisions.length;
  const effective = counts.imported + counts.changed + decisions.length;
  const pages = Math.max(1, Math.ceil(matching / previewRowsPerPage));
  return (
    <Stack gap="sm">
      <Text>{text.imports.previewIntro(listed)}</Text>
      <FailureMessage error={preview.error} />
      <Chip.Group value={kind} onChange={(chosen) => show(chosen, 1)}>
        <Group gap="xs" role="radiogroup" aria-label={text.imports.filter}>
          <Chip value="all" size="sm" variant="outline">
            {text.imports.all} {listed}
          </Chip>
          {kinds.map((one) => (
            <Chip key={one} value={one} size="sm" variant="outline">
              {text.imports.outcomes[one]} {counts[countOf[one]]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Table.ScrollContainer minWidth={760}>
        <Table aria-label={text.imports.steps.preview} verticalSpacing={4} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={64}>{text.imports.row}</Table.Th>
              <Table.Th w="22%">{text.imports.name}</Table.Th>
              <Table.Th w={150}>{text.imports.birthDate}</Table.Th>
              <Table.Th w="18%">{text.imports.institution}</Table.Th>
              <Table.Th w={150}>{text.imports.releaseDate}</Table.Th>
              <Table.Th>{text.imports.outcome}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <PreviewTableRow
                key={row.row}
                row={row}
                decision={decisions.find((known) => known.row === row.row)}
                onAnswer={answer}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length === 0 && <Text c="var(--state-unknown)">{text.imports.noRows}</Text>}
      {pages > 1 && (
        <nav aria-label={text.imports.pages}>
          <Pagination
            total={pages}
            value={page}
            onChange={(at) => show(kind, at)}
            size="sm"
            getControlProps={(control) => ({ 'aria-label': text.imports.pageControls[control] })}
            getItemProps={(item) => ({ 'aria-label': text.imports.page(item) })}
          />
        </nav>
      )}
      <Text size="sm" c="var(--state-unknown)">
        {text.imports.keptRule}
      </Text>
      <Stack gap="xs" py="sm" className={classes['end'] ?? ''}>
        {unanswered > 0 && (
          <Alert color="orange" py="xs">
            <Group justify="space-between" gap="xs">
              <Text size="sm">{text.imports.unanswered(unanswered)}</Text>
              {kind !== 'nearly' && (
                <Button size="compact-sm" variant="default" onClick={() => show('nearly', 1)}>
                  {text.imports.toQuestions}
                </Button>
              )}
            </Group>
          </Alert>
        )}
        {effective === 0 && unanswered === 0 && <Alert color="petrol">{text.imports.nothingToDo}</Alert>}
        <FailureMessage error={apply.error} />
        <Group>
          <Button
            loading={apply.isPending}
            onClick={() =>
              apply.mutate({ token, mapping, decisions: [...decisions] }, { onSuccess: (summary) => onDone(summary) })
            }
          >
            {text.imports.apply}
          </Button>
          <BackButton onBack={onBack} />
        </Group>
      </Stack>
    </Stack>
  );
}

function BackButton({ onBack }: { onBack: () => void }) {
  return (
    <Group>
      <Button variant="default" onClick={onBack}>
        {text.imports.back}
      </Button>
    </Group>
  );
}
