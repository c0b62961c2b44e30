import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { nextMeetingDay } from '../../../../shared/domain/agenda.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { formatShortDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useAnswer } from '../../../client/use-call.ts';
import { FreeBeforeNextList, freeBeforeNextOf } from '../meetings/free-before-next-list.tsx';
import { useConditions } from '../meetings/use-conditions.ts';
import classes from './free-strip.module.css';

/** For whom this meeting is the last one before they are free: how many, and on a click who, and what is not arranged. */
export function FreeStrip({ meeting }: { meeting: Meeting }) {
  const client = useClient();
  const list = useId();
  const [opened, setOpened] = useState(false);
  // Asked anew as often as the course, when the meeting moves on: folded, it costs the typing at the table nothing.
  const { data } = useQuery({
    queryKey: ['meetings.course', { meetingId: meeting.id }, 'free-before-next'],
    queryFn: () => client.call('meetings.get', { meetingId: meeting.id }),
    select: (answer) => freeBeforeNextOf(answer.agenda).length,
    gcTime: 0,
  });
  if (data === undefined || data === 0) return null;
  const Icon = opened ? IconChevronDown : IconChevronRight;
  const day = formatShortDate(nextMeetingDay(meeting), meeting.date);
  return (
    <section className={classes['free']}>
      <UnstyledButton
        className={classes['freeTitle'] ?? ''}
        aria-expanded={opened}
        aria-controls={opened ? list : undefined}
        title={text.flow.freeWords(data, day)}
        onClick={() => setOpened((now) => !now)}
      >
        <Icon size={14} aria-hidden />
        <span>{text.flow.free(data, day)}</span>
      </UnstyledButton>
      {opened && (
        <div id={list}>
          <OpenList meetingId={meeting.id} />
        </div>
      )}
    </section>
  );
}

/** Open, it follows what is arranged at the table. */
function OpenList({ meetingId }: { meetingId: MeetingId }) {
  const conditions = useConditions();
  const { data } = useAnswer('meetings.get', { meetingId });
  if (data === undefined) return null;
  return (
    <Text component="div" size="sm">
      <FreeBeforeNextList stacked people={freeBeforeNextOf(data.agenda)} conditions={conditions} />
    </Text>
  );
}
