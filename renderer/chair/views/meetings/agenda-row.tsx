import { Draggable } from '@hello-pangea/dnd';
import { ActionIcon, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconClockPause, IconGripVertical, IconMinus, IconPinFilled } from '@tabler/icons-react';
import { memo } from 'react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import type { IsoDate, LocalTime } from '../../../../shared/domain/dates.ts';
import type { CaseId, DiscussionId } from '../../../../shared/domain/ids.ts';
import { outcomeOf } from '../../../../shared/domain/case-outcome.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { formatDate, formatShortDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { ConditionMark } from '../../../components/condition-mark.tsx';
import { TargetGroupMarks } from '../../../components/target-group-marks.tsx';
import { agedName } from './aged-name.ts';
import { AgendaRowMenu } from './agenda-row-menu.tsx';
import { MinutesField } from './minutes-field.tsx';
import { TableCell } from './table-cell.tsx';
import { statesOf, type NamedCondition } from './use-conditions.ts';
import type { PartnerNames } from './use-partner-names.ts';

/** What a row can ask for; one object for all rows, the same as long as the view lives. */
export interface RowActions {
  readonly move: (index: number, by: -1 | 1) => void;
  readonly openCase: (caseId: CaseId) => void;
  readonly openInvite: (discussionId: DiscussionId) => void;
  readonly openPostpone: (discussionId: DiscussionId) => void;
  readonly reinstate: (discussionId: DiscussionId) => void;
  readonly remove: (discussionId: DiscussionId) => void;
  readonly pin: (discussionId: DiscussionId, pinned: boolean) => void;
  readonly setMinutes: (discussionId: DiscussionId, minutes: number) => void;
  readonly inviteOne: (row: AgendaRow, guest: AgendaRow['guestsLastTime'][number]) => void;
}

interface Props {
  readonly row: AgendaRow;
  readonly index: number;
  readonly last: boolean;
  /** Null for what is not to come. */
  readonly startsAt: LocalTime | null;
  readonly meetingDate: IsoDate;
  readonly today: IsoDate;
  readonly conditions: readonly NamedCondition[];
  readonly partners: PartnerNames;
  readonly fixed: boolean;
  readonly actions: RowActions;
}

/** One case on the agenda. Kept as it was while nothing of it changed, so that sixty of them stay fluid. */
export const AgendaItem = memo(function AgendaItem(props: Props) {
  const { row, index, fixed, actions } = props;
  const name = listName(row);
  return (
    <Draggable draggableId={row.discussionId} index={index} isDragDisabled={fixed}>
      {(provided, snapshot) => (
        <li
          ref={provided.innerRef}
          {...provided.draggableProps}
          className="agenda-row"
          data-dragging={snapshot.isDragging}
          data-done={row.status === 'discussed' || row.status === 'postponed'}
          data-current={row.status === 'current'}
          aria-current={row.status === 'current' ? 'step' : undefined}
          onKeyDown={(event) => {
            if (fixed || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            actions.move(index, event.key === 'ArrowUp' ? -1 : 1);
          }}
        >
          {fixed ? <OutcomeCell row={row} /> : <span className="agenda-time">{timeWords(props)}</span>}
          {fixed ? (
            <span className="agenda-handle" {...provided.dragHandleProps} role="presentation" tabIndex={-1} />
          ) : (
            <span
              className="agenda-handle"
              {...provided.dragHandleProps}
              data-handle={row.discussionId}
              aria-label={text.meetings.agenda.handle(name)}
              title={text.meetings.agenda.keys}
            >
              <IconGripVertical size={16} aria-hidden />
            </span>
          )}
          <span className="agenda-nr">
            {index + 1}
            {row.pinned && !fixed && <PinMark row={row} name={name} actions={actions} />}
          </span>
          <NameCell {...props} />
          <ReleaseCell row={row} today={props.today} />
          <Conditions row={row} conditions={props.conditions} />
          <TableCell
            row={row}
            name={name}
            partners={props.partners}
            disabled={fixed}
            onOpen={() => actions.openInvite(row.discussionId)}
            onInvite={(guest) => actions.inviteOne(row, guest)}
          />
          <span className="agenda-actions">
            <span aria-hidden>{row.openActions === 0 ? '–' : row.openActions}</span>
            <VisuallyHidden>{text.meetings.agenda.openActions(row.openActions)}</VisuallyHidden>
          </span>
          <span className="agenda-minutes">
            {fixed ? (
              <SpentMinutes row={row} />
            ) : (
              <MinutesField
                value={row.plannedMinutes}
                name={name}
                onCommit={(minutes) => actions.setMinutes(row.discussionId, minutes)}
              />
            )}
          </span>
          {!fixed && <AgendaRowMenu row={row} name={name} index={index} last={props.last} actions={actions} />}
        </li>
      )}
    </Draggable>
  );
});

/** When the case comes, or that it is at the table now. */
function timeWords({ row, startsAt }: Props): string {
  if (row.status === 'current') return text.meetings.agenda.now;
  return startsAt === null ? '' : text.meetings.clock(startsAt);
}

const outcomeIcons = { discussed: IconCheck, postponed: IconClockPause, 'not-reached': IconMinus } as const;

/** What became of the case in a meeting that is over. */
function OutcomeCell({ row }: Pick<Props, 'row'>) {
  const outcome = outcomeOf(row.status);
  const Icon = outcomeIcons[outcome];
  return (
    <span className="agenda-time agenda-outcome">
      <Icon size={16} aria-hidden />
      {text.meetings.outcome[outcome]}
    </span>
  );
}

function SpentMinutes({ row }: Pick<Props, 'row'>) {
  const spent = Math.round(row.spentSeconds / 60);
  if (row.spentSeconds === 0) return <span aria-hidden>–</span>;
  const words = text.meetings.agenda.spentOf(spent, row.plannedMinutes);
  return (
    <span title={words}>
      <span aria-hidden>{spent}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

/** That the chair fixed this place; pressing it lets go. */
function PinMark({ row, name, actions }: Pick<Props, 'row' | 'actions'> & { readonly name: string }) {
  const words = text.runSheet.pin;
  const icon = <IconPinFilled size={14} aria-hidden />;
  if (row.status !== 'planned')
    return (
      <span className="agenda-pin" title={words.pinned}>
        {icon}
        <VisuallyHidden>{words.pinned}</VisuallyHidden>
      </span>
    );
  return (
    <ActionIcon
      className="agenda-pin"
      size={22}
      variant="subtle"
      aria-label={words.unpinOf(name)}
      title={words.unpin}
      onClick={() => actions.pin(row.discussionId, false)}
    >
      {icon}
    </ActionIcon>
  );
}

function NameCell({ row, meetingDate, fixed, actions }: Props) {
  const words = text.meetings.agenda;
  const full = agedName(row, meetingDate);
  const notes = [
    ...(fixed || row.status === 'planned' ? [] : [text.labels.discussionStatus[row.status]]),
    ...(row.status === 'postponed' && row.postponeReason !== '' ? [row.postponeReason] : []),
    ...(row.postponedBefore > 0 ? [words.postponedBefore(row.postponedBefore)] : []),
  ].join(' · ');
  return (
    <div className="agenda-name">
      <UnstyledButton
        className="agenda-link"
        title={full}
        aria-label={words.openCase(full)}
        onClick={() => actions.openCase(row.caseId)}
      >
        <span className="agenda-line">{full}</span>
      </UnstyledButton>
      {(notes !== '' || row.targetGroups.length > 0) && (
        <span className="agenda-under">
          <TargetGroupMarks codes={row.targetGroups} />
          {notes !== '' && (
            <span className="agenda-small agenda-line" title={notes}>
              {notes}
            </span>
          )}
        </span>
      )}
    </div>
  );
}

function ReleaseCell({ row, today }: Pick<Props, 'row' | 'today'>) {
  return (
    <span className="agenda-release">
      <span className={row.freeBeforeNext ? 'agenda-pressing' : undefined}>{text.meetings.release(row, today)}</span>
      {row.releaseDate !== null && (
        <span className="agenda-small" title={formatDate(row.releaseDate)}>
          {formatShortDate(row.releaseDate, today)} · {text.labels.certainty[row.releaseDateCertainty]}
        </span>
      )}
    </span>
  );
}

function Conditions({ row, conditions }: { row: AgendaRow; conditions: readonly NamedCondition[] }) {
  const states = statesOf(conditions, row);
  if (states.length > 1 && states.every(({ state }) => state === 'unknown'))
    return (
      <span className="agenda-conditions agenda-unknown" title={text.runSheet.notDiscussedMany(states.length)}>
        {text.runSheet.stillUnknown}
      </span>
    );
  return (
    <span className="agenda-conditions">
      {states.map(({ code, label, state }) => (
        <ConditionMark key={code} label={label} state={state} size="17px" />
      ))}
    </span>
  );
}
