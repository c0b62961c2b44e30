import { UnstyledButton } from '@mantine/core';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import {
  withPart,
  type EntryContext,
  type EntryQuestion,
  type EntryReading,
} from '../../../../shared/domain/entry-line.ts';
import { ownerMention } from '../../../../shared/domain/entry-owner-words.ts';
import type { EntryOwner } from '../../../../shared/domain/entry-partners.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import classes from './entry-line.module.css';

const words = text.capture;

/** What answers a question of the line. */
export type EntryAnswer =
  { readonly part: 'owner'; readonly owner: EntryOwner } | { readonly part: 'date'; readonly date: IsoDate };

/** The line with the answer in it, as if it had been typed; null when no words can say it. */
export function answeredLine(
  line: string,
  reading: EntryReading,
  given: EntryAnswer,
  context: EntryContext,
): string | null {
  if (given.part === 'date') return withPart(line, reading, 'date', `uiterlijk ${formatDate(given.date)}`);
  const mention = ownerMention(given.owner, context);
  return mention === null ? null : withPart(line, reading, 'owner', mention);
}

/** What the line leaves open, with who or which day may be meant to choose from; it keeps nobody from recording. */
export function Question({
  question,
  context,
  answer,
}: {
  question: EntryQuestion;
  context: EntryContext;
  answer: (given: EntryAnswer) => void;
}) {
  return (
    <span className={classes['question']}>
      {fill(words.doubts[question.doubt], { what: question.words })}
      {question.options.slice(0, 6).map((owner) => (
        <UnstyledButton
          key={ownerKey(owner)}
          className={classes['answer'] ?? ''}
          onClick={() => answer({ part: 'owner', owner })}
        >
          {shortName(owner, context)}
        </UnstyledButton>
      ))}
      {question.days.map((date) => (
        <UnstyledButton key={date} className={classes['answer'] ?? ''} onClick={() => answer({ part: 'date', date })}>
          {formatDate(date)}
        </UnstyledButton>
      ))}
    </span>
  );
}

function shortName(owner: EntryOwner, context: EntryContext): string {
  if (owner.kind === 'subject') return text.table.subject;
  const organisation = context.organisations.find(({ id }) => id === owner.organisationId);
  const person = context.people.find(({ id }) => id === owner.personId);
  return [organisation?.shortName, person?.name].filter((name) => name !== undefined).join(', ');
}

export function ownerKey(owner: EntryOwner): string {
  return owner.kind === 'subject' ? 'subject' : (owner.personId ?? owner.organisationId);
}
