import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import { isAfterwards } from '../../../../shared/domain/afterwards.ts';
import { bobSteps, type BobStep } from '../../../../shared/domain/bob-step.ts';
import { DetentionTimeline } from '../../../components/detention-timeline.tsx';
import { ActionList } from './action-list.tsx';
import { CaseHeader } from './case-header.tsx';
import { ConditionRow } from './condition-row.tsx';
import { DecisionList } from './decision-list.tsx';
import { EntryLine } from './entry-line.tsx';
import { NoteField } from './note-field.tsx';
import { PresenceList } from './presence-list.tsx';
import { PreviousActions } from './previous-actions.tsx';
import { RecordedActionsProvider, useAtTable } from './table-context.ts';
import classes from './case-table.module.css';
import lists from './list.module.css';

/** The case before the chair. Mounted anew for every case. */
export const CaseTable = memo(function CaseTable({ view }: { view: TableView }) {
  const centre = useRef<HTMLDivElement>(null);
  // Where the focus was is gone with the tafelwissel: it goes to what comes first, so that no key falls into nothing.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const find = (what: string) => centre.current?.querySelector<HTMLElement>(what);
    (find('[data-review] button') ?? find('h2'))?.focus();
  }, []);
  const [focused, setFocused] = useState<BobStep | null>(null);
  const { meeting, discussion } = view;
  const { readOnly } = useAtTable();
  const { actions, previousActions } = view;
  const recorded = useMemo(() => ({ actions, previousActions }), [actions, previousActions]);
  return (
    <div className={classes['middle']}>
      <div
        className={classes['centre']}
        ref={centre}
        data-discussion={discussion.id}
        onFocus={(event) => setFocused(stepAt(event.target))}
        onBlur={() => setFocused(null)}
      >
        <CaseHeader view={view} focused={focused} />
        <div className={lists['section']}>
          <ConditionRow caseId={view.case.id} conditions={view.conditions} />
        </div>
        <div className={lists['section']}>
          <DetentionTimeline detentions={view.detentions} today={meeting.date} />
        </div>
        <PreviousActions actions={view.previousActions} presence={view.presence} director={view.case} />
        <div className={`${lists['section'] ?? ''} ${classes['notes'] ?? ''}`}>
          <div data-step="picture">
            <NoteField kind="picture" body={view.notes.picture} />
          </div>
          <div data-step="judgement">
            <NoteField kind="judgement" body={view.notes.judgement} />
          </div>
        </div>
        <div data-step="decision">
          <DecisionList decisions={view.decisions} earlier={view.earlierDecisions} />
          <ActionList actions={view.actions} conditions={view.conditions} />
        </div>
      </div>
      {!readOnly && (
        <RecordedActionsProvider value={recorded}>
          <EntryLine
            meeting={meeting}
            detentions={view.detentions}
            presence={view.presence}
            conditions={view.conditions}
            subject={view.subject}
          />
        </RecordedActionsProvider>
      )}
    </div>
  );
});

/** Who is at the table of the case, and what stays with the chair. */
export const CaseBeside = memo(function CaseBeside({ view }: { view: TableView }) {
  const { meeting, discussion, presence } = view;
  const over = meeting.status === 'closed' || isAfterwards(meeting, discussion);
  return (
    <>
      <PresenceList presence={presence} headCount={discussion.headCount} over={over} />
      <div className={lists['section']}>
        <NoteField kind="off-record" body={view.notes['off-record']} />
      </div>
      <div className={lists['section']}>
        <NoteField kind="chair" body={view.notes.chair} />
      </div>
    </>
  );
});

/** The step of Beeld–Oordeel–Besluit in whose part of the screen an element stands. */
function stepAt(element: Element): BobStep | null {
  const named = element.closest<HTMLElement>('[data-step]')?.dataset['step'];
  return bobSteps.find((step) => step === named) ?? null;
}
