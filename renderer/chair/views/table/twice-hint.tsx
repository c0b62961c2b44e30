import type { TableView } from '../../../../shared/contract/table.ts';
import type { EntryReading } from '../../../../shared/domain/entry-line.ts';
import { sameActionIn } from '../../../../shared/domain/entry-twice.ts';
import { isStillOpen } from '../../../../shared/domain/record.ts';
import { text } from '../../../../shared/text/nl.ts';
import classes from './entry-line.module.css';
import { entryOf } from './entry-of.ts';
import { useRecordedActions } from './table-context.ts';

/** Said quietly, and to screen readers too: the same action stands here already. It keeps nobody from recording. */
export function TwiceHint({ reading }: { reading: EntryReading }) {
  const recorded = useRecordedActions();
  return (
    <span role="status" className={classes['twice']}>
      {twiceWords(reading, recorded)}
    </span>
  );
}

function twiceWords(
  reading: EntryReading,
  { actions, previousActions }: Pick<TableView, 'actions' | 'previousActions'>,
): string {
  const made = entryOf(reading);
  if (made?.kind !== 'action') return '';
  if (sameActionIn(made.fields, actions) !== null) return text.capture.twice;
  const before = previousActions.filter(({ status }) => isStillOpen(status));
  return sameActionIn(made.fields, before) === null ? '' : text.capture.twiceBefore;
}
