import { everybodyOf, type Everybody } from '../../shared/domain/screen-words.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { listEverybody, subjectsChangedAfter } from '../../db/repositories/screen-query.ts';

interface Known {
  readonly seq: number;
  readonly everybody: Everybody;
}

/** Per open vault: it goes when the vault is locked and its connection with it. */
const known = new WeakMap<ReadableDb, Known>();

/**
 * Names and numbers of everybody in the vault, to be taken out of words. The shared screen asks after every change, so
 * they are read again only when the journal tells of a change in somebody's own row.
 */
export function everybodyIn(db: ReadableDb): Everybody {
  const before = known.get(db);
  const { last, touched } = subjectsChangedAfter(db, before?.seq ?? 0);
  const everybody = before === undefined || touched === 1 || last < before.seq ? read(db) : before.everybody;
  known.set(db, { seq: last, everybody });
  return everybody;
}

function read(db: ReadableDb): Everybody {
  const people = listEverybody(db);
  return everybodyOf(people, numbersOf(people));
}

export function numbersOf(people: readonly { readonly bsn: string | null; readonly skn: string }[]): string[] {
  return people.flatMap(({ bsn, skn }) => [bsn ?? '', skn]).filter((number) => number !== '');
}
