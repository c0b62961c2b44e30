import { useCallback, useMemo, useState } from 'react';
import type { DiscussionId, MeetingId } from '../../../../shared/domain/ids.ts';
import { isPaused } from '../../../../shared/domain/meeting-time.ts';
import { waitsForTable } from '../../../../shared/domain/table-change.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { KeyOverview } from '../../keys/key-overview.tsx';
import { AddCaseDialog } from './add-case-dialog.tsx';
import { AgendaColumn } from './agenda-column.tsx';
import { CaseAtTable } from './case-at-table.tsx';
import { CloseDialog, PostponeDialog } from './meeting-dialogs.tsx';
import { TableBar } from './table-bar.tsx';
import { TableChangeView } from './table-change-view.tsx';
import caseClasses from './case-table.module.css';
import classes from './table-view.module.css';
import { useTableKeys } from './use-table-keys.ts';

type Dialog = 'none' | 'keys' | 'postpone' | 'close' | 'add';

/** The chair's place at the table: the agenda, the case, who is there, and the shared screen. */
export function TableView({ meetingId }: { meetingId: MeetingId }) {
  const answer = useAnswer('meetings.course', { meetingId });
  const goTo = useAct('meetings.goTo');
  const start = useAct('meetings.start');
  const undo = useAct('undo.undo');
  const redo = useAct('undo.redo');
  const pause = useAct('meetings.pause');
  const resume = useAct('meetings.resume');
  /** What the chair looks at in a meeting that does not run; a running one has its own current case. */
  const [looking, setLooking] = useState<DiscussionId | null>(null);
  const shared = useAnswer('screen.state', {}).data;
  const read = useAct('screen.read');
  const readDone = useAct('screen.readDone');
  const turn = useAct('screen.turn');
  const [dialog, setDialog] = useState<Dialog>('none');
  const meeting = answer.data?.meeting ?? null;
  const agenda = answer.data?.agenda ?? noAgenda;
  const running = meeting?.status === 'running';
  const wanted = (running ? meeting.currentDiscussionId : null) ?? looking;
  const at = Math.max(
    0,
    agenda.findIndex(({ discussionId }) => discussionId === wanted),
  );
  const selected = agenda[at]?.discussionId ?? null;
  // A running meeting is followed: its next case comes with the change that brings it to the table.
  const follows = running && meeting.currentDiscussionId !== null;
  const current = useAnswer('table.current', { meetingId }, { ...forgotten, enabled: follows });
  const looked = useAnswer(
    'table.get',
    { discussionId: selected ?? unknown },
    { ...forgotten, enabled: !follows && selected !== null },
  );
  const view = follows ? (current.data?.view ?? undefined) : looked.data;

  const { mutate: goToCase } = goTo;
  const { mutate: takeBack } = undo;
  const { mutate: doAgain } = redo;
  const { mutate: pauseMeeting } = pause;
  const { mutate: resumeMeeting } = resume;
  const { mutate: open } = read;
  const { mutate: leave } = readDone;
  const { mutate: turnPage } = turn;
  const atTable = follows ? view?.discussion : undefined;
  const timeRuns = atTable?.runningSince != null;
  const paused = follows && view !== undefined && isPaused(view.discussion, view.meeting);
  // The room and the chair are in one leesronde: the core keeps where it is.
  const readOut = shared?.reading ?? null;
  const reading = readOut?.discussionId === selected ? readOut : null;
  const isReading = reading !== null;
  /** The last step of a case, before the next one comes: what was agreed is read out. */
  const canRead = !isReading && atTable?.status === 'current' && atTable.tableConfirmedAt !== null;
  const paging = shared?.open === true && shared.page === 'records' && shared.gate === 'ready';
  const select = useCallback(
    (discussionId: DiscussionId): void => {
      if (isReading) leave({});
      if (running) goToCase({ meetingId, discussionId });
      else setLooking(discussionId);
    },
    [running, isReading, leave, goToCase, meetingId],
  );
  const moves = useMemo(() => {
    const stepTo = (row: { discussionId: DiscussionId } | undefined): (() => void) | null =>
      row === undefined ? null : () => select(row.discussionId);
    const following = stepTo(agenda.slice(at + 1).find(({ status }) => !running || status !== 'postponed'));
    return {
      next: canRead ? () => open({ at: null }) : following,
      following,
      read: canRead ? () => open({ at: null }) : isReading ? () => leave({}) : null,
      leave: isReading ? () => leave({}) : null,
      turn: paging ? (by: 1 | -1) => turnPage({ by }) : null,
      previous: stepTo(agenda[at - 1]),
      undo: () => takeBack({ meetingId }),
      redo: () => doAgain({ meetingId }),
      help: () => setDialog('keys'),
      add: running ? () => setDialog('add') : null,
      pause: timeRuns || paused ? () => (timeRuns ? pauseMeeting : resumeMeeting)({ meetingId }) : null,
    };
  }, [
    agenda,
    at,
    running,
    timeRuns,
    paused,
    canRead,
    isReading,
    paging,
    open,
    leave,
    turnPage,
    meetingId,
    select,
    takeBack,
    doAgain,
    pauseMeeting,
    resumeMeeting,
  ]);
  useTableKeys(moves);

  if (meeting === null) return <FailureMessage error={answer.error} />;
  const shown = selected === null ? undefined : view;
  const changesTable = running && shown !== undefined && waitsForTable(shown.discussion);
  return (
    <div className={classes['page']}>
      <TableBar
        {...moves}
        meeting={meeting}
        paused={paused}
        nextIsSecond={isReading || changesTable || meeting.status === 'planned'}
        undoState={shown?.undo ?? nothingDone}
        canPostpone={running && shown?.discussion.status === 'current'}
        start={() => start.mutate({ meetingId })}
        postpone={() => setDialog('postpone')}
        close={() => setDialog('close')}
      />
      <div className={classes['columns']} data-wide={isReading && !changesTable ? true : undefined}>
        <AgendaColumn meeting={meeting} agenda={agenda} selected={selected} onSelect={select} />
        {shown === undefined ? (
          <div className={caseClasses['centre']}>
            <FailureMessage error={current.error ?? looked.error} />
          </div>
        ) : changesTable ? (
          <TableChangeView
            key={shown.discussion.id}
            view={shown}
            before={current.data?.before ?? noSeats}
            total={agenda.length}
          />
        ) : (
          <CaseAtTable
            key={shown.discussion.id}
            view={shown}
            reading={reading}
            back={() => leave({})}
            next={moves.following}
          />
        )}
      </div>
      <FailureMessage
        error={
          goTo.error ??
          start.error ??
          undo.error ??
          redo.error ??
          pause.error ??
          resume.error ??
          read.error ??
          turn.error
        }
      />
      <KeyOverview opened={dialog === 'keys'} onClose={() => setDialog('none')} />
      {dialog === 'postpone' && shown !== undefined && (
        <PostponeDialog
          view={shown}
          onDone={(result) => {
            setDialog('none');
            if (result === 'postponed') moves.following?.();
          }}
        />
      )}
      {dialog === 'add' && (
        <AddCaseDialog
          {...{ meetingId, agenda }}
          numbersOutside={answer.data?.numbersOutside ?? false}
          onClose={() => setDialog('none')}
        />
      )}
      {dialog === 'close' && <CloseDialog meetingId={meetingId} onCancel={() => setDialog('none')} />}
    </div>
  );
}

const noAgenda: never[] = [];
const noSeats: never[] = [];
/** A case that is left is not kept: coming back to it shows it as it is now, and not first as it was. */
const forgotten = { gcTime: 0 };
const nothingDone = { undo: null, redo: null };
/** Asked for nothing: the question is not sent while no case is chosen. */
const unknown = '' as DiscussionId;
