import { useMemo, useState } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import { DetentionTimeline } from '../../../components/detention-timeline.tsx';
import { ActionList } from './action-list.tsx';
import { CaseHeader } from './case-header.tsx';
import { ConditionRow } from './condition-row.tsx';
import { DecisionList } from './decision-list.tsx';
import { EntryLine } from './entry-line.tsx';
import entry from './entry-line.module.css';
import { NoteField } from './note-field.tsx';
import { PresenceList } from './presence-list.tsx';
import { PreviousActions } from './previous-actions.tsx';
import { SaveLog, SaveLogProvider } from './save-log.ts';
import { ScreenControls } from './screen-controls.tsx';
import { TableProvider } from './table-context.ts';
import classes from './table.module.css';

/** The case before the chair, and its table on the right. Mounted anew for every case. */
export function CaseTable({ view }: { view: TableView }) {
  const [log] = useState(() => new SaveLog());
  const { meeting, discussion } = view;
  const here = useMemo(
    () => ({
      meetingId: meeting.id,
      discussionId: discussion.id,
      meetingDate: meeting.date,
      readOnly: meeting.minutesStatus === 'finalised',
    }),
    [meeting, discussion.id],
  );
  return (
    <SaveLogProvider value={log}>
      <TableProvider value={here}>
        <div className={entry['middle']}>
          <div className={classes['centre']} data-discussion={discussion.id}>
            <CaseHeader view={view} />
            <div className={classes['section']}>
              <ConditionRow caseId={view.case.id} conditions={view.conditions} />
            </div>
            <div className={classes['section']}>
              <DetentionTimeline detentions={view.detentions} today={meeting.date} />
            </div>
            <PreviousActions actions={view.previousActions} />
            <div className={`${classes['section'] ?? ''} ${classes['notes'] ?? ''}`}>
              <NoteField kind="picture" body={view.notes.picture} />
              <NoteField kind="judgement" body={view.notes.judgement} />
            </div>
            <DecisionList decisions={view.decisions} earlier={view.earlierDecisions} />
            <ActionList actions={view.actions} conditions={view.conditions} />
          </div>
          {!here.readOnly && <EntryLine view={view} />}
        </div>
        <aside className={classes['right']}>
          <PresenceList presence={view.presence} />
          <ScreenControls />
          <div className={classes['section']}>
            <NoteField kind="off-record" body={view.notes['off-record']} />
          </div>
          <div className={classes['section']}>
            <NoteField kind="chair" body={view.notes.chair} />
          </div>
        </aside>
      </TableProvider>
    </SaveLogProvider>
  );
}
