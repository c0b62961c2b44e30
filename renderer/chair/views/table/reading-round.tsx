import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import { closingGaps } from '../../../../shared/domain/closing-gate.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import type { ActionItem } from '../../../../shared/domain/record.ts';
import { formatShortDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { AgreementList } from './agreement-list.tsx';
import { ClosingFields } from './closing-fields.tsx';
import classes from './reading-round.module.css';
import { RightColumn } from './right-column.tsx';
import { SaveLog, SaveLogProvider } from './save-log.ts';
import { SavedMark } from './saved-mark.tsx';
import { TableProvider } from './table-context.ts';

const words = text.closing;

interface ReadingRoundProps {
  readonly view: TableView;
  readonly back: () => void;
  /** Null after the last case. */
  readonly next: (() => void) | null;
}

/** The last step of a case: what was agreed, large, to be read out; who agrees; and what is not settled yet. */
export function ReadingRound({ view, back, next }: ReadingRoundProps) {
  const { meeting, discussion } = view;
  const [log] = useState(() => new SaveLog());
  const here = useMemo(
    () => ({
      ...{ meetingId: meeting.id, discussionId: discussion.id, meetingDate: meeting.date },
      readOnly: meeting.minutesStatus === 'finalised',
      partnerNames: null,
    }),
    [meeting, discussion.id],
  );
  const gaps = closingGaps(view.case, discussion, view.actions);
  return (
    <SaveLogProvider value={log}>
      <TableProvider value={here}>
        <section
          className={classes['page']}
          aria-labelledby="reading-round"
          data-reading={discussion.id}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) back();
          }}
        >
          <div className={classes['middle']}>
            <div className={classes['lines']}>
              <Group justify="space-between" align="baseline">
                <Title order={2} size="h3" id="reading-round">
                  {words.title} · {discussion.position} · {listName(view.subject)}
                </Title>
                <SavedMark />
              </Group>
              <Text size="sm" c="dimmed">
                {words.help}
              </Text>
              <Lines view={view} />
            </div>
            <Group className={classes['onward'] ?? ''}>
              {next !== null && (
                <Button variant={gaps.length === 0 ? 'filled' : 'light'} onClick={next}>
                  {gaps.length === 0 ? words.next : words.nextEvenSo}
                </Button>
              )}
              <Button variant="default" onClick={back}>
                {words.back}
              </Button>
            </Group>
          </div>
          <RightColumn>
            <AgreementList presence={view.presence} agreements={view.agreements} />
            <ClosingFields view={view} gaps={gaps} />
          </RightColumn>
        </section>
      </TableProvider>
    </SaveLogProvider>
  );
}

function Lines({ view }: { view: TableView }) {
  const partners = useAnswer('partners.list', {});
  const list = useRef<HTMLOListElement>(null);
  const decisions = view.decisions.filter(hasWords);
  const actions = view.actions.filter(hasWords);
  const nothing = useRef<HTMLParagraphElement>(null);
  const entered = useRef(false);
  const isEmpty = decisions.length + actions.length === 0;
  // What was recorded last may come after this step was opened: the focus then goes from the empty words to the line.
  useEffect(() => {
    if (entered.current && document.activeElement !== document.body) return;
    entered.current = true;
    (list.current?.querySelector<HTMLElement>('li') ?? nothing.current)?.focus();
  }, [isEmpty]);
  if (isEmpty)
    return (
      <Text mt="md" ref={nothing} tabIndex={-1}>
        {words.empty}
      </Text>
    );
  const ownerOf = ({ ownerKind, ownerOrganisationId }: ActionItem): string =>
    ownerKind === 'subject'
      ? words.subject
      : (partners.data?.organisations.find(({ id }) => id === ownerOrganisationId)?.name ?? words.noOwner);
  return (
    <ol ref={list} className={classes['list']} aria-label={words.title} onKeyDown={moveAlong}>
      {decisions.map((one, at) => (
        <li key={one.id} tabIndex={at === 0 ? 0 : -1}>
          <span className={classes['kind']}>{words.decision}</span>
          {one.text}
        </li>
      ))}
      {actions.map((one, at) => (
        <li key={one.id} tabIndex={decisions.length === 0 && at === 0 ? 0 : -1}>
          <span className={classes['kind']}>
            {words.action} · {ownerOf(one)} ·{' '}
            {one.dueDate === null ? words.noDate : formatShortDate(one.dueDate, view.meeting.date)}
          </span>
          {one.text}
        </li>
      ))}
    </ol>
  );
}

function hasWords(one: { readonly text: string }): boolean {
  return one.text.trim() !== '';
}

/** The arrow keys go from line to line; each comes into view as it gets the focus. */
function moveAlong(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const lines = [...event.currentTarget.children].filter((line) => line instanceof HTMLElement);
  const at = lines.findIndex((line) => line === document.activeElement);
  const target = lines[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (target === undefined) return;
  event.preventDefault();
  for (const line of lines) line.tabIndex = line === target ? 0 : -1;
  target.focus();
}
