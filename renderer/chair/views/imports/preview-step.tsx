import { Alert, Button, Chip, Group, Pagination, Stack, Table, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type {
  ColumnMapping,
  ImportCounts,
  ImportDecision,
  ImportRowOutcome,
  ImportSummary,
} from '../../../../shared/domain/import-model.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import classes from './preview-step.module.css';
import { PreviewTableRow } from './preview-table-row.tsx';

type Kind = ImportRowOutcome['kind'];
const kinds = ['new', 'changed', 'nearly', 'rejected', 'duplicate', 'same'] as const satisfies readonly Kind[];
const countOf: Readonly<Record<Kind, keyof ImportCounts>> = {
  new: 'imported',
  changed: 'changed',
  same: 'same',
  duplicate: 'duplicates',
  nearly: 'nearly',
  rejected: 'rejected',
};
const rowsPerPage = 50;

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
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [page, setPage] = useState(1);

  // The first plan shows the questions; an answer changes only its own row and, through duplicates, rows below it.
  const { mutate } = preview;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate({ token, mapping, decisions: [] });
  }, [mutate, token, mapping]);

  const rows = useMemo(
    () => (preview.data?.rows ?? []).filter(({ outcome }) => kind === 'all' || outcome.kind === kind),
    [preview.data, kind],
  );
  const show = (chosen: Kind | 'all'): void => {
    setKind(chosen);
    setPage(1);
  };
  const answer = (row: number, same: ImportDecision['same'] | undefined): void => {
    const others = decisions.filter((known) => known.row !== row);
    setDecisions(same === undefined ? others : [...others, { row, same }]);
  };
  const counts = preview.data?.counts;
  const unanswered = (counts?.nearly ?? 0) - decisions.length;
  const effective = counts === undefined ? 0 : counts.imported + counts.changed + decisions.length;
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const shown = rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);

  if (preview.data === undefined || counts === undefined)
    return (
      <Stack>
        <FailureMessage error={preview.error} />
        {preview.error === null ? working : <BackButton onBack={onBack} />}
      </Stack>
    );
  return (
    <Stack gap="sm">
      <Text>{text.imports.previewIntro(preview.data.rows.length)}</Text>
      <Chip.Group value={kind} onChange={show}>
        <Group gap="xs" role="radiogroup" aria-label={text.imports.filter}>
          <Chip value="all" size="sm" variant="outline">
            {text.imports.all} {preview.data.rows.length}
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
            {shown.map((row) => (
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
            onChange={setPage}
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
                <Button size="compact-sm" variant="default" onClick={() => show('nearly')}>
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
