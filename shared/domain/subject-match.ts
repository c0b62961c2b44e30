import { comparable } from './person-name.ts';
import type { SubjectFields } from './subject.ts';

/**
 * By which the same person is recognised without a BSN: surname, given names and birth date, without case and accents.
 * Their order is that of a list: the comma comes before letters, so "Jan, Ali" before "Jansen, Ali".
 */
export function matchKeyOf({
  surname,
  givenNames,
  birthDate,
}: Pick<SubjectFields, 'surname' | 'givenNames' | 'birthDate'>): string {
  return `${comparable(surname)},${comparable(givenNames)},${birthDate ?? ''}`;
}
