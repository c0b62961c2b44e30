import type { Entry } from '../../../../shared/contract/capture.ts';
import type { EntryKind } from '../../../../shared/domain/entry-kind.ts';
import type { EntryReading } from '../../../../shared/domain/entry-line.ts';
import { emptyAction, type NoteKind } from '../../../../shared/domain/record.ts';

const noteOf = {
  'note:picture': 'picture',
  'note:judgement': 'judgement',
  'note:off-record': 'off-record',
} as const satisfies Readonly<Partial<Record<EntryKind, NoteKind>>>;

/** What is recorded of a reading; null while there are no words to record. */
export function entryOf(reading: EntryReading): Entry | null {
  const { kind, text, owner, due, conditionCode, precondition, handling } = reading;
  if (text === '') return null;
  if (kind === 'decision') return { kind, text, handling };
  if (kind !== 'action') return { kind: 'note', note: noteOf[kind], text };
  return {
    kind,
    fields: {
      ...emptyAction,
      ...{ text, precondition, conditionCode, handling, dueDate: due?.date ?? null },
      ownerKind: owner?.kind ?? 'organisation',
      ownerOrganisationId: owner?.kind === 'organisation' ? owner.organisationId : null,
      ownerPersonId: owner?.kind === 'organisation' ? owner.personId : null,
    },
  };
}
