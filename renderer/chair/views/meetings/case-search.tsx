import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { daysToRelease } from '../../../../shared/domain/detention-rules.ts';
import type { CaseId } from '../../../../shared/domain/ids.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { useToday } from '../../../client/use-today.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { TargetGroupMarks } from '../../../components/target-group-marks.tsx';
import { agedName } from './aged-name.ts';

interface Props {
  readonly searched: string;
  readonly meeting: Meeting;
  readonly onAgenda: ReadonlySet<CaseId>;
  readonly onAdd: (caseId: CaseId) => void;
}

const mostShown = 30;
const words = text.meetings.proposals;

/** Any open case by name or target group, whether something speaks for it or not. */
export function CaseSearch({ searched, meeting, onAgenda, onAdd }: Props) {
  const today = useToday();
  const [settled] = useDebouncedValue(searched.trim(), 120);
  const answer = useAnswer('cases.list', { words: settled, status: 'open', order: 'release' });
  const found = (answer.data?.cases ?? []).filter((one) => !onAgenda.has(one.id)).slice(0, mostShown);
  return (
    <>
      <FailureMessage error={answer.error} />
      {answer.data !== undefined && found.length === 0 && <Text c="dimmed">{words.nothingFound}</Text>}
      <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }} aria-label={words.search}>
        {found.map((one) => (
          <Group key={one.id} component="li" gap="sm" wrap="nowrap" py={6}>
            <Text fw={600} truncate title={agedName(one, meeting.date)} style={{ flex: 1, minWidth: 0 }}>
              {agedName(one, meeting.date)}
            </Text>
            <TargetGroupMarks codes={one.targetGroups} />
            <Text miw="max-content">
              {text.meetings.release({ ...one, daysToRelease: daysToRelease(one, meeting.date) }, today)}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              miw="max-content"
              aria-label={words.addOne(listName(one))}
              onClick={() => onAdd(one.id)}
            >
              {words.add}
            </Button>
          </Group>
        ))}
      </Stack>
    </>
  );
}
