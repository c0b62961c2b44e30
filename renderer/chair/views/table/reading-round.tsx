import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import type { ReadingItem } from '../../../../shared/domain/screen-choice.ts';
import { closingGaps } from '../../../../shared/domain/closing-gate.ts';
import { listName } from '../../../../shared/domain/person-name.ts';
import { itemNumbers } from '../../../../shared/domain/reading-items.ts';
import type { ActionItem, Decision } from '../../../../shared/domain/record.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatShortDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { AgreementList } from './agreement-list.tsx';
import { chosenByKeys } from './chosen-by-keys.ts';
import { ClosingFields } from './closing-fields.tsx';
import { stepReading, toReadingLine } from './reading-line.ts';
import classes from './reading-round.module.css';
import { SavedMark } from './saved-mark.tsx';

const words = text.closing;

interface ReadingRoundProps {
  readonly view: TableView;
  /** The item that is read out; null before the first step. */
  readonly at: ReadingItem | null;
  readonly back: () => void;
  /** Null after the last case. */
  readonly next: (() => void) | null;
}

/** The last step of a case: what was agreed, large, to be read out, in the room as here; and on to the next case. */
export function ReadingRound({ view, at, back, next }: ReadingRoundProps) {
  const { discussion } = view;
  const settled = closingGaps(view.case, discussion, view.actions).length === 0;
  return (
    <section className={classes['middle']} aria-labelledby="reading-round" data-reading={discussion.id}>
      <div className={classes['lines']}>
        <Group justify="space-between" align="baseline">
          <Title order={2} size="h3" id="reading-round">
            {words.title} · {discussion.position} · {listName(view.subject)}
          </Title>
          <SavedMark />
        </Group>
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {words.help}
          </Text>
          <ShowInRoom />
        </Group>
        <Lines view={view} at={at} />
      </div>
      <Group className={classes['onward'] ?? ''}>
        {next !== null && (
          <Button variant={settled ? 'filled' : 'light'} onClick={next}>
            {settled ? words.next : words.nextEvenSo}
          </Button>
        )}
        <Button variant="default" onClick={back}>
          {words.back}
        </Button>
      </Group>
    </section>
  );
}

/** Beside the leesronde: who agrees, and what is not settled yet. */
export function ReadingBeside({ view }: { view: TableView }) {
  return (
    <>
      <AgreementList presence={view.presence} agreements={view.agreements} />
      <ClosingFields view={view} gaps={closingGaps(view.case, view.discussion, view.actions)} />
    </>
  );
}

/** On a neutral screen nothing comes by itself: the chair shows it, or does not. */
function ShowInRoom() {
  const state = useAnswer('screen.state', {}).data;
  const show = useAct('screen.show');
  if (state?.open !== true || state.page !== 'neutral' || state.gate !== 'ready') return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => {
          show.mutate({ page: 'reading' });
          // The button goes; the keys go on where the chair was.
          toReadingLine();
        }}
      >
        {text.screen.showReading}
      </Button>
      <FailureMessage error={show.error} />
    </>
  );
}

function Lines({ view, at }: { view: TableView; at: ReadingItem | null }) {
  const partners = useAnswer('partners.list', {});
  const read = useAct('screen.read');
  const decisions = view.decisions.filter(hasWords);
  const actions = view.actions.filter(hasWords);
  const nothing = useRef<HTMLParagraphElement>(null);
  const entered = useRef(false);
  const isEmpty = decisions.length + actions.length === 0;
  // What was recorded last may come after this step was opened: the focus then goes from the empty words to the line.
  useEffect(() => {
    if (entered.current && document.activeElement !== document.body) return;
    entered.current = true;
    // Chosen for the screen by keyboard: the focus stays there, and up and down come here.
    if (!chosenByKeys('reading') && !toReadingLine()) nothing.current?.focus();
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
  const numbers = { decision: itemNumbers(decisions), action: itemNumbers(actions) };
  const items = [
    ...decisions.map((one) => ({ one, kind: 'decision' as const, facts: [] })),
    ...actions.map((one) => ({
      ...{ one, kind: 'action' as const },
      facts: [ownerOf(one), one.dueDate === null ? words.noDate : formatShortDate(one.dueDate, view.meeting.date)],
    })),
  ];
  const stands = Math.max(
    0,
    items.findIndex(({ one }) => one.id === at),
  );
  return (
    <>
      <ol className={classes['list']} aria-label={words.title} onKeyDown={moveAlong}>
        {items.map(({ one, kind, facts }, index) => (
          <li
            key={one.id}
            tabIndex={index === stands ? 0 : -1}
            aria-current={index === stands ? 'true' : undefined}
            onFocus={() => {
              if (index !== stands) read.mutate({ at: one.id });
            }}
          >
            <span className={classes['kind']}>
              {[nameOf(kind, numbers[kind].get(one.id)), ...facts, ...handlingOf(one)].join(' · ')}
            </span>
            {one.text}
          </li>
        ))}
      </ol>
      <FailureMessage error={read.error} />
    </>
  );
}

/** As the room calls it; what the room does not see has no number. */
function nameOf(kind: 'decision' | 'action', number: number | undefined): string {
  return number === undefined ? words.unnumbered[kind] : fill(words[kind], { n: String(number) });
}

/** What is read out here and is not on the screen says why. */
function handlingOf({ handling }: ActionItem | Decision): string[] {
  return handling === 'normal' ? [] : [text.capture.handling[handling].toLowerCase(), words.notOnScreen];
}

function hasWords(one: { readonly text: string }): boolean {
  return one.text.trim() !== '';
}

/** The arrow keys go from line to line; each comes into view as it gets the focus, here and in the room. */
function moveAlong(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  stepReading(event.key === 'ArrowDown' ? 1 : -1);
}
