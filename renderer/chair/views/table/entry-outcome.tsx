import { UnstyledButton } from '@mantine/core';
import type { TableView } from '../../../../shared/contract/table.ts';
import { readEntry, withPart, type EntryContext, type EntryReading } from '../../../../shared/domain/entry-line.ts';
import { ownerMention, type EntryOwner } from '../../../../shared/domain/entry-partners.ts';
import type { ActionId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import classes from './entry-line.module.css';
import { entryOf } from './entry-of.ts';
import { Question } from './entry-question.tsx';
import { useAtTable, useRecordedActions } from './table-context.ts';
import { useCommand } from './use-command.ts';

const words = text.capture;

/** An action that was recorded while nobody could tell who is to do it. */
export interface Unowned {
  readonly actionId: ActionId;
  readonly line: string;
  readonly reading: EntryReading;
}

/** After Enter: what became of the line; and when it left open who does it, whoever may be meant, to be chosen still. */
export function EntryOutcome({
  said,
  unowned,
  context,
  settled,
}: {
  said: string;
  unowned: Unowned | null;
  context: EntryContext;
  settled: () => void;
}) {
  const { meetingId } = useAtTable();
  const update = useCommand('actions.update');
  const action = useRecordedActions().find(({ id }) => id === unowned?.actionId);
  const question = unowned?.reading.questions.find(isAboutOwner);
  const isOpen = unowned !== null && question !== undefined && (action === undefined || isUnowned(action));
  const answer = (owner: EntryOwner): void => {
    if (unowned === null) return;
    const mention = ownerMention(owner, context);
    const line = withPart(unowned.line, unowned.reading, 'owner', mention);
    const { kind } = unowned.reading;
    const made = mention === null ? null : entryOf(readEntry(line, { ...context, chosenKind: kind }));
    if (made?.kind !== 'action') return;
    const { ownerKind, ownerOrganisationId, ownerPersonId } = made.fields;
    // Words that somebody changed in the row meanwhile stay; else the name goes from the words to its own place.
    const isUntouched = action?.text === unowned.reading.text && made.fields.text !== '';
    const fields = { ownerKind, ownerOrganisationId, ownerPersonId };
    void update({
      ...{ meetingId, actionId: unowned.actionId },
      fields: isUntouched ? { ...fields, text: made.fields.text } : fields,
    });
    settled();
  };
  return (
    <div className={classes['message']}>
      <span role="status">{isOpen ? words.recordedUnowned : said}</span>
      {isOpen && <Question question={question} context={context} answer={answer} />}
      {isOpen && (
        <UnstyledButton className={classes['answer'] ?? ''} onClick={() => goToOwner(unowned.actionId)}>
          {words.chooseOwner}
        </UnstyledButton>
      )}
    </div>
  );
}

export function isAboutOwner({ doubt }: EntryReading['questions'][number]): boolean {
  return doubt === 'ambiguous-partner' || doubt === 'unknown-partner';
}

function isUnowned({ ownerKind, ownerOrganisationId }: TableView['actions'][number]): boolean {
  return ownerKind === 'organisation' && ownerOrganisationId === null;
}

function goToOwner(id: ActionId): void {
  document.querySelector<HTMLElement>(`[data-record="${id}"] select`)?.focus();
}
