import { UnstyledButton } from '@mantine/core';
import type { EntryContext, EntryQuestion } from '../../../../shared/domain/entry-line.ts';
import type { EntryOwner } from '../../../../shared/domain/entry-partners.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import classes from './entry-line.module.css';

const words = text.capture;

/** What the line leaves open, with whoever may be meant to choose from; it keeps nobody from recording. */
export function Question({
  question,
  context,
  answer,
}: {
  question: EntryQuestion;
  context: EntryContext;
  answer: (owner: EntryOwner) => void;
}) {
  return (
    <span className={classes['question']}>
      {fill(words.doubts[question.doubt], { what: question.words })}
      {question.options.slice(0, 6).map((owner) => (
        <UnstyledButton key={ownerKey(owner)} className={classes['answer'] ?? ''} onClick={() => answer(owner)}>
          {shortName(owner, context)}
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
