import { UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import {
  readEntry,
  type EntryContext,
  type EntryQuestion,
  type EntryReading,
} from '../../../../shared/domain/entry-line.ts';
import type { ActionId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import classes from './entry-line.module.css';
import { entryOf } from './entry-of.ts';
import { answeredLine, Question, type EntryAnswer } from './entry-question.tsx';
import { useAtTable, useRecordedActions } from './table-context.ts';
import { useCommand } from './use-command.ts';

const words = text.capture;

/** An action that was recorded while the line left open who is to do it, or until when. */
export interface Unsettled {
  readonly actionId: ActionId;
  readonly line: string;
  readonly reading: EntryReading;
  /** What is still to be asked. */
  readonly open: readonly EntryQuestion[];
}

/** After Enter: what became of the line; and what it left open, to be answered still. */
export function EntryOutcome({
  said,
  unsettled,
  context,
  settle,
}: {
  said: string;
  unsettled: Unsettled | null;
  context: EntryContext;
  settle: (left: Unsettled | null) => void;
}) {
  const { meetingId } = useAtTable();
  const update = useCommand('actions.update');
  const action = useRecordedActions().actions.find(({ id }) => id === unsettled?.actionId);
  const open = unsettled?.open.filter((question) => isStillOpen(question, unsettled.reading, action)) ?? [];
  const answer = (question: EntryQuestion, given: EntryAnswer): void => {
    if (unsettled === null) return;
    const { actionId, reading } = unsettled;
    const line = answeredLine(unsettled.line, reading, given, context);
    if (line === null) return;
    const answered = readEntry(line, { ...context, chosenKind: reading.kind });
    const made = entryOf(answered);
    if (made?.kind !== 'action') return;
    const { ownerKind, ownerOrganisationId, ownerPersonId, dueDate } = made.fields;
    const part = given.part === 'date' ? { dueDate } : { ownerKind, ownerOrganisationId, ownerPersonId };
    // Words that somebody changed in the row meanwhile stay; else the name goes from the words to its own place.
    const isUntouched = action?.text === reading.text && made.fields.text !== '';
    void update({ meetingId, actionId, fields: isUntouched ? { ...part, text: made.fields.text } : part });
    const left = open.filter((one) => one !== question).map(({ doubt }) => doubt);
    const stillOpen = answered.questions.filter(({ doubt }) => left.includes(doubt));
    settle(stillOpen.length === 0 ? null : { actionId, line, reading: answered, open: stillOpen });
  };
  return (
    <div className={classes['message']}>
      <span role="status">
        {open.some(isAboutOwner) ? words.recordedUnowned : open.length > 0 ? words.recordedOpen : said}
      </span>
      {open.map((question) => (
        <Fragment key={question.doubt}>
          <Question question={question} context={context} answer={(given) => answer(question, given)} />
          {unsettled !== null && (
            <UnstyledButton className={classes['answer'] ?? ''} onClick={() => goTo(unsettled.actionId, question)}>
              {isAboutOwner(question) ? words.chooseOwner : words.chooseDay}
            </UnstyledButton>
          )}
        </Fragment>
      ))}
    </div>
  );
}

/** Whether a question is worth asking still when the line has been recorded. */
export function staysOpen(question: EntryQuestion, { owner }: EntryReading): boolean {
  return isAboutOwner(question) ? owner === null : question.days.length > 0;
}

export function isAboutOwner({ doubt }: EntryQuestion): boolean {
  return doubt === 'ambiguous-partner' || doubt === 'unknown-partner';
}

/** Somebody may have answered it in the row meanwhile. */
function isStillOpen(
  question: EntryQuestion,
  { due }: EntryReading,
  action: TableView['actions'][number] | undefined,
): boolean {
  if (action === undefined) return true;
  if (!isAboutOwner(question)) return action.dueDate === due?.date;
  return action.ownerKind === 'organisation' && action.ownerOrganisationId === null;
}

function goTo(id: ActionId, question: EntryQuestion): void {
  const field = isAboutOwner(question) ? 'select' : '[data-due]';
  document.querySelector<HTMLElement>(`[data-record="${id}"] ${field}`)?.focus();
}
