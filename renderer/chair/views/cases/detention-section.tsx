import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { DetentionView } from '../../../../shared/contract/subjects.ts';
import { isoDate, type IsoDate } from '../../../../shared/domain/dates.ts';
import type { DetentionChange, InstitutionStay } from '../../../../shared/domain/detention.ts';
import { isReleased } from '../../../../shared/domain/detention-rules.ts';
import { detentionTitle, releaseDateCertainty } from '../../../../shared/domain/detention.ts';
import type { SubjectId } from '../../../../shared/domain/ids.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { AddDetentionDialog, EditDetentionDialog, EditStayDialog, MoveDialog } from './detention-dialog.tsx';
import { OverlapWarning } from './overlap-warning.tsx';

const words = text.cases.detention;

type Open =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'move'; readonly period: DetentionView }
  | { readonly kind: 'stay'; readonly stay: InstitutionStay };

/** Every detention period with its stays and what was known before; the latest first. */
export function DetentionSection({
  subjectId,
  detentions,
  today,
}: {
  subjectId: SubjectId;
  detentions: readonly DetentionView[];
  today: IsoDate;
}) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const add = (
    <Button variant="default" size="compact-sm" onClick={() => setOpen({ kind: 'add' })}>
      {words.add}
    </Button>
  );
  return (
    <Stack gap="xs" component="section" aria-label={words.title}>
      <Group justify="space-between">
        <Title order={3} size="h4">
          {words.title}
        </Title>
        {detentions.length > 0 && add}
      </Group>
      {detentions.length === 0 && <EmptyState action={add}>{words.empty}</EmptyState>}
      {detentions.map((period, index) => (
        <Period key={period.id} period={period} earlier={detentions.slice(index + 1)} today={today} onOpen={setOpen} />
      ))}
      {open?.kind === 'add' && <AddDetentionDialog {...{ subjectId, detentions, today }} onClose={close} />}
      {open?.kind === 'edit' && <EditDetentionDialog period={open.period} {...{ detentions, today }} onClose={close} />}
      {open?.kind === 'move' && <MoveDialog period={open.period} today={today} onClose={close} />}
      {open?.kind === 'stay' && <EditStayDialog stay={open.stay} onClose={close} />}
    </Stack>
  );
}

interface PeriodProps {
  readonly period: DetentionView;
  /** Those with which it is compared: two that fall together are said once. */
  readonly earlier: readonly DetentionView[];
  readonly today: IsoDate;
  readonly onOpen: (open: Open) => void;
}

function Period({ period, earlier, today, onOpen }: PeriodProps) {
  const kind =
    period.title === 'other' && period.titleRemark !== ''
      ? period.titleRemark
      : text.labels.detentionTitle[period.title];
  const name = period.beginDate === null ? words.unknownBegin : `${words.from} ${formatDate(period.beginDate)}`;
  const release =
    period.releaseDate === null
      ? words.unknownRelease
      : `${words.until} ${formatDate(period.releaseDate)} (${text.labels.certainty[period.releaseDateCertainty]})`;
  const asOf = period.releaseDateAsOf === null ? '' : formatDate(period.releaseDateAsOf);
  // A list is named after its day: said once.
  const source = [period.releaseDateSource, period.releaseDateSource.includes(asOf) ? '' : asOf].filter(
    (part) => part !== '',
  );
  const details = [
    period.title === 'unknown' ? '' : kind,
    period.offence,
    period.prisonCaseManager === '' ? '' : `${words.caseManager}: ${period.prisonCaseManager}`,
    source.length === 0 ? '' : `${words.source}: ${source.join(', ')}`,
  ].filter((part) => part !== '');
  return (
    <Stack gap={4}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Text size="sm" fw={600}>
            {name} {release}
          </Text>
          <Text size="sm" c="dimmed">
            {details.join(' · ')}
          </Text>
          <OverlapWarning period={period} others={earlier} today={today} />
        </div>
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${words.edit}: ${name}`}
            onClick={() => onOpen({ kind: 'edit', period })}
          >
            {words.edit}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${words.move}: ${name}`}
            onClick={() => onOpen({ kind: 'move', period })}
          >
            {words.move}
          </Button>
        </Group>
      </Group>
      {period.stays.map((stay) => (
        <Group key={stay.id} gap={4}>
          <Text size="sm">
            {[stay.institution, stay.unit].filter((part) => part !== '').join(', ')}
            {stay.fromDate !== null && ` ${words.from} ${formatDate(stay.fromDate)}`}
            {stay.untilDate !== null && ` ${words.until} ${formatDate(stay.untilDate)}`}
            {stay.untilDate === null && !isReleased(period, today) && ` (${words.present})`}
          </Text>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={`${words.editStay}: ${stay.institution}`}
            onClick={() => onOpen({ kind: 'stay', stay })}
          >
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {period.changes.length > 0 && (
        <details>
          <Text component="summary" size="sm">
            {words.history} ({period.changes.length})
          </Text>
          <Stack component="ul" gap={2} m={0} pl="md">
            {period.changes.map((change) => (
              <Text key={change.id} component="li" size="sm">
                {words.field[change.field]} {words.was} {valueWords(change)} ({formatDate(change.recordedOn)}
                {change.source === '' ? '' : `, ${change.source}`})
              </Text>
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  );
}

function valueWords({ oldValue }: DetentionChange): string {
  if (oldValue === null) return text.cases.summary.unknown;
  const day = isoDate.safeParse(oldValue);
  if (day.success) return formatDate(day.data);
  const title = detentionTitle.safeParse(oldValue);
  if (title.success) return text.labels.detentionTitle[title.data];
  const sure = releaseDateCertainty.safeParse(oldValue);
  return sure.success ? text.labels.certainty[sure.data] : oldValue;
}
