import type { AgendaProposal, AgendaRow } from '../../../../shared/contract/meetings.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { ageOn } from '../../../../shared/domain/partial-date.ts';
import { listName } from '../../../../shared/domain/person-name.ts';

/** "Jansen, Kevin (31)": the age on the day of the meeting. */
export function agedName(
  row: Pick<AgendaRow | AgendaProposal, 'surname' | 'prefix' | 'givenNames' | 'birthDate'>,
  day: IsoDate,
): string {
  const name = listName(row);
  return row.birthDate === null ? name : `${name} (${ageOn(row.birthDate, day)})`;
}
