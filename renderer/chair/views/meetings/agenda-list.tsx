import './agenda.css';
import { DragDropContext, Droppable, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import { moved } from '../../../../shared/domain/agenda.ts';
import type { LocalTime } from '../../../../shared/domain/dates.ts';
import type { DiscussionId } from '../../../../shared/domain/ids.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useToday } from '../../../client/use-today.ts';
import { AgendaItem, type RowActions } from './agenda-row.tsx';
import type { NamedCondition } from './use-conditions.ts';
import type { PartnerNames } from './use-partner-names.ts';

interface Props {
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaRow[];
  /** When each of them comes; null for what is not to come. */
  readonly times: readonly (LocalTime | null)[];
  readonly conditions: readonly NamedCondition[];
  readonly partners: PartnerNames;
  readonly fixed: boolean;
  readonly actions: Omit<RowActions, 'move'>;
  readonly onReorder: (order: DiscussionId[], moved: DiscussionId) => void;
}

const words = text.meetings.agenda;
const pageNonce = document.querySelector('script')?.nonce ?? '';

/** The agenda in order: by mouse, by keyboard on the handle, or with Alt and an arrow from anywhere in a row. */
export function AgendaList(props: Props) {
  const { meeting, agenda, times, conditions, partners, fixed, actions, onReorder } = props;
  const today = useToday();
  const [said, setSaid] = useState('');
  const focusAfter = useRef<DiscussionId | null>(null);
  const list = useRef<HTMLDivElement>(null);

  // What moves keeps the focus, also when the browser had to take it out of the page to move it.
  useEffect(() => {
    if (focusAfter.current === null) return;
    const handle = list.current?.querySelector<HTMLElement>(`[data-handle="${focusAfter.current}"]`);
    focusAfter.current = null;
    handle?.focus();
  }, [agenda]);

  const latest = useRef({ agenda, onReorder });
  useEffect(() => {
    latest.current = { agenda, onReorder };
  });
  const move = useCallback((index: number, by: -1 | 1) => {
    const { agenda: rows, onReorder: reorder } = latest.current;
    const row = rows[index];
    const to = index + by;
    if (row === undefined || to < 0 || to >= rows.length) return;
    focusAfter.current = row.discussionId;
    setSaid(words.dropped(listName(row), to + 1, rows.length));
    reorder(
      moved(rows, index, to).map((one) => one.discussionId),
      row.discussionId,
    );
  }, []);
  const rowActions = useMemo<RowActions>(() => ({ ...actions, move }), [actions, move]);

  const nameAt = (index: number) => {
    const row = agenda[index];
    return row === undefined ? '' : listName(row);
  };
  const drop = ({ source, destination }: DropResult, { announce }: ResponderProvided) => {
    if (destination === null || destination.index === source.index) {
      announce(words.putBack(nameAt(source.index), source.index + 1));
      return;
    }
    announce(words.dropped(nameAt(source.index), destination.index + 1, agenda.length));
    const row = agenda[source.index];
    if (row === undefined) return;
    onReorder(
      moved(agenda, source.index, destination.index).map((one) => one.discussionId),
      row.discussionId,
    );
  };
  return (
    <DragDropContext
      nonce={pageNonce}
      dragHandleUsageInstructions={words.handleHow}
      onDragStart={({ source }, { announce }) =>
        announce(words.lifted(nameAt(source.index), source.index + 1, agenda.length))
      }
      onDragUpdate={({ destination }, { announce }) => {
        if (destination !== null) announce(words.over(destination.index + 1, agenda.length));
      }}
      onDragEnd={drop}
    >
      <div className="agenda" data-closed={fixed} ref={list} style={marksWide(conditions.length)}>
        <Head closed={fixed} />
        <Droppable droppableId="agenda">
          {(provided) => (
            <ol className="agenda-list" aria-label={words.label} ref={provided.innerRef} {...provided.droppableProps}>
              {agenda.map((row, index) => (
                <AgendaItem
                  key={row.discussionId}
                  row={row}
                  index={index}
                  last={index === agenda.length - 1}
                  startsAt={times[index] ?? null}
                  meetingDate={meeting.date}
                  today={today}
                  conditions={conditions}
                  partners={partners}
                  fixed={fixed}
                  actions={rowActions}
                />
              ))}
              {provided.placeholder}
            </ol>
          )}
        </Droppable>
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </DragDropContext>
  );
}

/** As many marks side by side as there are conditions, the same in every row, so that the words over them fit. */
function marksWide(count: number): CSSProperties {
  return { '--agenda-marks': count } as CSSProperties;
}

/** Words over the columns, for the eye; each cell says for itself what it is to who hears it. */
function Head({ closed }: { closed: boolean }) {
  return (
    <div className="agenda-head" aria-hidden>
      <span className="agenda-time">{closed ? words.outcome : words.time}</span>
      <span className="agenda-name">{words.subject}</span>
      <span className="agenda-release">{words.freeIn}</span>
      <span className="agenda-conditions">{words.conditions}</span>
      <span className="agenda-table-cell">{words.table}</span>
      <span className="agenda-actions">{words.actions}</span>
      <span className="agenda-minutes">{closed ? words.spent : words.minutes}</span>
    </div>
  );
}
