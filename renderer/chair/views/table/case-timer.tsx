import { Text } from '@mantine/core';
import type { CaseDiscussion, Meeting } from '../../../../shared/domain/meeting.ts';
import { isPaused, minutesOver, minutesSpent } from '../../../../shared/domain/meeting-time.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useServerNow } from '../../use-server-now.ts';
import classes from './case-timer.module.css';

const words = text.flow;

/** "4/10", and in words and another colour when it runs over. Quiet: it changes once a minute and makes no sound. */
export function CaseTimer({ meeting, discussion }: { meeting: Meeting; discussion: CaseDiscussion }) {
  const now = useServerNow(10_000);
  if (discussion.status === 'planned' && discussion.spentSeconds === 0) return null;
  const paused = isPaused(discussion, meeting);
  const over = minutesOver(discussion, now);
  const minutes = { n: String(minutesSpent(discussion, now)), of: String(discussion.plannedMinutes) };
  return (
    <div className={classes['timer']}>
      <Text
        size="sm"
        fw={over > 0 ? 600 : 400}
        c={over > 0 ? 'var(--state-progress)' : 'dimmed'}
        title={fill(words.minutesOfWords, minutes)}
      >
        {over > 0 ? fill(words.over, { n: String(over) }) : `${fill(words.minutesOf, minutes)} min`}
      </Text>
      <Text size="sm" fw={600} role="status" title={paused ? words.pausedWhy : ''}>
        {paused ? words.paused : ''}
      </Text>
    </div>
  );
}
