import { comparable } from './person-name.ts';
import type { ActionItem } from './record.ts';

/** What makes two actions the same to who reads them: who does what, until when. */
export type SameAction = Pick<ActionItem, 'text' | 'dueDate' | 'ownerKind' | 'ownerOrganisationId' | 'ownerPersonId'>;

/** The action that says the same already: for the same owner and the same day, whatever its capitals and stops. */
export function sameActionIn<T extends SameAction>(action: SameAction, recorded: readonly T[]): T | null {
  const words = comparable(action.text);
  if (words === '') return null;
  const isSame = (one: T): boolean =>
    one.dueDate === action.dueDate &&
    one.ownerKind === action.ownerKind &&
    one.ownerOrganisationId === action.ownerOrganisationId &&
    one.ownerPersonId === action.ownerPersonId &&
    comparable(one.text) === words;
  return recorded.find(isSame) ?? null;
}
