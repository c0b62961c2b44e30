import { Alert, Button, Chip, Group, Pagination, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  previewRowsPerPage,
  type ColumnMapping,
  type ImportCounts,
  type ImportOutcomeKind,
  type ImportSummary,
} from '../../../../shared/domain/import-model.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import classes from './preview-step.module.css';
import { PreviewTableRow } from './preview-table-row.tsx';
import { usePreview } from './use-preview.ts';

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
  const { seen, error, kind, page, decisions, behind, show, answer } = usePreview(token, mapping);
  const apply = useAct('imports.apply');
  if (seen === null)
    return (
      <Stack>
        <FailureMessage error={error} />
        {error === null ? working : <BackButton onBack={onBack} />}
      </Stack>
    );
  const { counts, questions, matching, rows } = seen;
  const listed = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const chipCount = (one: ImportOutcomeKind): number | string =>
    one === 'nearly' && questions > 0 ? text.imports.openQuestions(questions, counts.nearly) : counts[countOf[one]];
  const pages = Math.max(1, Math.ceil(matching / previewRowsPerPage));
  return (
    <Stack gap="sm">
      <Text>{text.imports.previewIntro(listed)}</Text>
      <FailureMessage error={error} />
      <Chip.Group value={kind} onChange={(chosen) => show(chosen, 1)}>
        <Group gap="xs" role="radiogroup" aria-label={text.imports.filter}>
          <Chip value="all" size="sm" variant="outline">
            {text.imports.all} {listed}
          </Chip>
          {kinds.map((one) => (
            <Chip key={one} value={one} size="sm" variant="outline">
              {text.imports.outcomes[one]} {chipCount(one)}
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
        <Questions open={counts.nearly} all={questions} onShow={kind === 'nearly' ? null : () => show('nearly', 1)} />
        {counts.imported + counts.changed === 0 && counts.nearly === 0 && (
          <Alert color="petrol">{text.imports.nothingToDo}</Alert>
        )}
        <FailureMessage error={apply.error} />
        <Group>
          <Button
            loading={apply.isPending}
            disabled={behind}
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

/** How many questions are left, said again with every answer. */
function Questions({ open, all, onShow }: { open: number; all: number; onShow: (() => void) | null }) {
  return (
    <div role="status">
      {open > 0 && (
        <Alert color="orange" py="xs" role="none">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{text.imports.unanswered(open)}</Text>
            {onShow !== null && (
              <Button size="compact-sm" variant="default" onClick={onShow}>
                {text.imports.toQuestions}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      {open === 0 && all > 0 && <Text size="sm">{text.imports.answered(all)}</Text>}
    </div>
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
