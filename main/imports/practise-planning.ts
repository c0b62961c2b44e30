import type { IsoDate } from '../../shared/domain/dates.ts';
import type { CaseId, DetentionPeriodId, InstitutionStayId, SubjectId } from '../../shared/domain/ids.ts';
import { ImportPeople } from '../../shared/domain/import-people.ts';
import { planImport, type PlannedRow } from '../../shared/domain/import-plan.ts';
import { listRowReader } from '../../shared/domain/import-row.ts';
import { matchKeyOf } from '../../shared/domain/subject-match.ts';
import { searchWordsOf } from '../../shared/domain/subject-search.ts';
import { text } from '../../shared/text/nl.ts';
import { lookAt } from './column-mapping.ts';
import { orderedIds } from './ordered-ids.ts';
import { practiceRows } from './practice-list.ts';

/** Several short lists instead of a long one: the engine tunes code to what it met, and gives up when that changes. */
const practice = { times: 4, people: 250 };

/**
 * Looks at, understands and plans made-up lists and spells the words by which their people are found, and does nothing
 * with it. Says for how many people it had a plan.
 */
export function practisePlanning(today: IsoDate): number {
  let people = 0;
  for (let time = 0; time < practice.times; time += 1)
    for (const planned of plannedList(today)) {
      if (planned.kind !== 'new') continue;
      people += 1;
      matchKeyOf(planned.person);
      searchWordsOf(planned.person);
    }
  return people;
}

function plannedList(today: IsoDate): Iterable<PlannedRow> {
  const rows = practiceRows(practice.people);
  const { columns, headerRow } = lookAt([{ name: '', rows }], { sheet: 0, headerRow: null }, () => null).mapping;
  const [headings = []] = rows;
  const readRow = listRowReader({ columns, headings, today, targetGroups: [], words: text.imports.remarkWords });
  const newId = orderedIds(new Date(0));
  return planImport(
    rows.slice(headerRow).map((cells, index) => readRow(index + 2, cells)),
    new ImportPeople([]),
    [],
    {
      today,
      source: '',
      recorded: { byHand: () => false },
      subjectIdOf: () => newId() as SubjectId,
      newPeriodId: () => newId() as DetentionPeriodId,
      newStayId: () => newId() as InstitutionStayId,
      newCaseId: () => newId() as CaseId,
    },
  );
}
