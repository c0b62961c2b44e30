import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { FoundGroup, FoundPerson } from '../../shared/contract/find.ts';
import type { SubjectSummary } from '../../shared/contract/subjects.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { RegionItem } from '../../shared/domain/region.ts';
import { typedWords } from '../../shared/domain/subject-search.ts';
import { groupsNamedBy, targetGroupMarks } from '../../shared/domain/target-group.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { countOpenCasesOf, listCaseSummaries } from '../../db/repositories/case-views.ts';
import { findCase } from '../../db/repositories/cases.ts';
import { findRecords } from '../../db/repositories/find-query.ts';
import { listRegionItemsOfKind } from '../../db/repositories/region-items.ts';
import { searchSubjects, summariesOf } from '../../db/repositories/subject-search.ts';

/** All that the words find; see the contract. */
export function findEverything(
  db: ReadableDb,
  { words, limit }: ParsedInputOf<'find.search'>,
  today: IsoDate,
): OutputOf<'find.search'> {
  const typed = words.trim();
  if (typed === '') return { people: [], groups: [], actions: [], decisions: [] };
  // Signs alone name nobody; the search of people would then give everybody.
  const asked = typedWords(typed);
  const region = listRegionItemsOfKind(db, 'target-group');
  return {
    people: asked.length === 0 ? [] : peopleOf(db, { asked, typed, limit, today, region }),
    groups: groupsOf(db, asked, region),
    ...findRecords(db, typed.split(/\s+/), limit),
  };
}

interface Asked {
  readonly asked: readonly string[];
  readonly typed: string;
  readonly limit: number;
  readonly today: IsoDate;
  readonly region: readonly RegionItem[];
}

/** Who is named so, then, when a word names a target group, who belongs to it, free soonest first. */
function peopleOf(db: ReadableDb, { asked, typed, limit, today, region }: Asked): FoundPerson[] {
  const named = searchSubjects(db, { words: typed, limit, today }).subjects;
  const marked = (person: SubjectSummary): FoundPerson => ({ ...person, marks: marksOf(db, person, region) });
  if (named.length >= limit || asked.every((word) => groupsNamedBy(word, region).length === 0))
    return named.map(marked);
  const members = listCaseSummaries(db, {
    ...{ words: typed, status: 'open', order: 'release', targetGroup: null, limit, today },
  }).cases.map(({ subjectId }) => subjectId);
  const others = members.filter((id) => named.every((person) => person.id !== id));
  return [...named, ...summariesOf(db, [...new Set(others)], today)].slice(0, limit).map(marked);
}

function marksOf(db: ReadableDb, { caseId }: SubjectSummary, region: readonly RegionItem[]): string[] {
  const found = caseId === null ? null : findCase(db, caseId);
  return targetGroupMarks(found?.targetGroups ?? [], region).map(({ mark }) => mark);
}

/** The groups that every word names. */
function groupsOf(db: ReadableDb, asked: readonly string[], region: readonly RegionItem[]): FoundGroup[] {
  const named = asked.map((word) => groupsNamedBy(word, region));
  return region
    .filter(({ code, active }) => active && named.length > 0 && named.every((codes) => codes.includes(code)))
    .map(({ code, label }) => ({ code, label, openCases: countOpenCasesOf(db, code) }));
}
