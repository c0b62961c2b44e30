import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { isFreeBeforeNext, nextMeetingDay } from '../../../../shared/domain/agenda.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { initialsName } from '../../../../shared/domain/person-name.ts';
import type { PersonName } from '../../../../shared/domain/subject.ts';
import { text } from '../../../../shared/text/nl.ts';

interface PostponeWarningProps {
  readonly meeting: Pick<Meeting, 'date' | 'nextMeetingDate'>;
  readonly subject: PersonName;
  readonly releaseDate: IsoDate | null;
}

/** Says that the next meeting comes too late for this person; whoever postpones them may have a reason all the same. */
export function PostponeWarning({ meeting, subject, releaseDate }: PostponeWarningProps) {
  if (releaseDate === null || !isFreeBeforeNext(meeting, releaseDate)) return null;
  return (
    <Alert role="alert" variant="light" color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />} p="xs">
      {text.meetings.free.postponing(initialsName(subject), releaseDate, nextMeetingDay(meeting))}
    </Alert>
  );
}
