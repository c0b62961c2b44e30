import type { IsoDate } from '../../shared/domain/dates.ts';
import type { RecordsView } from '../../shared/domain/screen-view.ts';
import { formatShortDate } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';
import classes from './screen-slide.module.css';

type Decision = RecordsView['decisions'][number];
type Action = RecordsView['actions'][number];

/** What was decided, or that it is about health. */
export function DecisionWords({ decision }: { decision: Decision }) {
  return (
    <div className={classes['words']}>
      <Words shown={decision.text} /> <Latest shown={decision.latest} />
    </div>
  );
}

export function ActionWords({ action }: { action: Action }) {
  return (
    <div className={classes['words']}>
      <Words shown={action.text} />{' '}
      {action.condition !== null && <span className={classes['word']}>{action.condition}</span>}{' '}
      <Latest shown={action.latest} />
    </div>
  );
}

function Words({ shown }: { shown: string | null }) {
  return shown === null ? <em className={classes['word']}>{text.screen.health}</em> : <>{shown}</>;
}

/** Marks what was recorded or changed last, so that partners correct it on the spot. */
export function Latest({ shown }: { shown: boolean }) {
  return shown ? <span className={classes['latest']}>{text.screen.latest}</span> : null;
}

/** Before when, with the year where it is not that of the meeting; what is past and not done says so in words too. */
export function Due({ action: { dueDate, overdue }, beside }: { action: Action; beside: IsoDate }) {
  if (dueDate === null) return null;
  return (
    <>
      {formatShortDate(dueDate, beside)}{' '}
      {overdue && <span className={classes['overdue']}>! {text.actions.overdue}</span>}
    </>
  );
}

export function ownerWords({ owner }: Action): string {
  if (owner.kind === 'organisation') return owner.name;
  return owner.kind === 'subject' ? text.screen.subject : text.screen.noOwner;
}

/** How many lines the words take, about: a slide with few of them is set in larger letters. */
export function growth(lines: number): number {
  if (lines <= 6) return 1.35;
  return lines <= 10 ? 1.15 : 1;
}

export function linesOf(words: readonly (string | null)[], perLine: number): number {
  return words.reduce((lines, shown) => lines + Math.max(1, Math.ceil((shown?.length ?? 1) / perLine)), 0);
}
