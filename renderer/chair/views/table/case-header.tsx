import { Group, Text, Title } from '@mantine/core';
import type { TableView } from '../../../../shared/contract/table.ts';
import type { BobStep } from '../../../../shared/domain/bob-step.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { currentDetention, daysToRelease, presentStay } from '../../../../shared/domain/detention-rules.ts';
import { ageOn } from '../../../../shared/domain/partial-date.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate, releaseInWords } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { TargetGroupMarks } from '../../../components/target-group-marks.tsx';
import { BobSteps, SkippedJudgement, soFar } from './bob-steps.tsx';
import { CaseTimer } from './case-timer.tsx';
import { SavedMark } from './saved-mark.tsx';
import classes from './case-header.module.css';

/** Who it is about, where they are and when they come out; the time, the step, and whether everything is saved. */
export function CaseHeader({ view, focused }: { view: TableView; focused: BobStep | null }) {
  const { subject, discussion, meeting } = view;
  const { judgement, decided } = soFar(view);
  const period = currentDetention(view.detentions, meeting.date);
  const stay = presentStay(period?.stays ?? []);
  const age = subject.birthDate === null ? null : ageOn(subject.birthDate, meeting.date);
  const place = [stay?.institution, stay?.unit].filter((part) => part !== undefined && part !== '').join(', ');
  return (
    <header>
      <div className={classes['caseHead']}>
        <Title order={2} size="h3" lh={1.25} tabIndex={-1} className={classes['caseName'] ?? ''}>
          {discussion.position} · {listName(subject)}
        </Title>
        <div className={classes['caseMarks']}>
          <CaseTimer meeting={meeting} discussion={discussion} />
          <SavedMark />
          <BobSteps judgement={judgement} decided={decided} focused={focused} />
        </div>
      </div>
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {[age === null ? null : fill(text.table.years, { n: String(age) }), place || text.table.noInstitution]
            .filter((part) => part !== null)
            .join(' · ')}
          {' · '}
          <Text span fw={600}>
            {releaseWords(period?.releaseDate ?? null, meeting.date)}
          </Text>
          {period?.releaseDate != null &&
            ` (${text.labels.certainty[period.releaseDateCertainty]}, ${formatDate(period.releaseDate)})`}{' '}
          <TargetGroupMarks codes={view.case.targetGroups} />
        </Text>
        <SkippedJudgement judgement={judgement} decided={decided} />
      </Group>
    </header>
  );
}

function releaseWords(date: IsoDate | null, from: IsoDate): string {
  const days = daysToRelease({ releaseDate: date }, from);
  return days === null ? text.table.noReleaseDate : releaseInWords(days);
}
