import { fill } from '../text/fill.ts';
import { formatDate } from '../text/format.ts';
import { capture } from '../text/nl/capture.ts';
import { labels } from '../text/nl/labels.ts';
import { table } from '../text/nl/table.ts';
import type { ActionItem } from './record.ts';

/** The names of what an action refers to; null where it refers to nothing. */
interface ActionNames {
  readonly owner: string | null;
  readonly person: string | null;
  readonly condition: string | null;
}

/** What an action says besides its words, for a place that has no fields. */
export function actionFacts(action: ActionItem, { owner, person, condition }: ActionNames): string[] {
  const { subjectInformed, notInformedReason } = action;
  return [
    action.ownerKind === 'subject' ? table.subject : owner,
    person,
    action.dueDate === null ? null : fill(capture.before, { what: formatDate(action.dueDate) }),
    condition ?? action.conditionCode,
    action.precondition === '' ? null : fill(capture.provided, { what: action.precondition }),
    subjectInformed === 'unknown' ? null : fill(capture.informed, { what: labels.informed[subjectInformed] }),
    notInformedReason === '' ? null : notInformedReason,
    action.status === 'open' ? null : labels.actionStatus[action.status],
    action.handling === 'oral-only' ? capture.handling['oral-only'] : null,
    action.health === 'no' ? capture.health.no : null,
  ].filter((fact) => fact !== null);
}
