import { z } from 'zod';
import { caseRecord } from '../../shared/domain/case.ts';
import { detentionPeriod, institutionStay } from '../../shared/domain/detention.ts';
import type { SubjectId } from '../../shared/domain/ids.ts';
import { columnUse, type ColumnUse, type ImportSummary } from '../../shared/domain/import-model.ts';
import { ImportPeople, type KnownPeriod } from '../../shared/domain/import-people.ts';
import type { Recorded } from '../../shared/domain/import-update.ts';
import { subject, type Subject } from '../../shared/domain/subject.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, jsonColumn } from '../rows.ts';
import type { Writer } from '../writer.ts';

/** The name of the command under which lists write; by it the journal tells a list's values from a person's. */
export const importCommand = 'imports.apply';

const openCaseRow = caseRecord
  .pick({ id: true, subjectId: true })
  .extend({ targetGroups: jsonColumn(caseRecord.shape.targetGroups) });

/** Everybody in the vault as a list is compared with them, read in four queries whatever the number of rows. */
export function loadImportPeople(db: ReadableDb): ImportPeople {
  const stays = new Map(
    all(db, institutionStay, 'SELECT * FROM institutionStay WHERE untilDate IS NULL ORDER BY rowid').map((stay) => [
      stay.detentionPeriodId,
      stay,
    ]),
  );
  const periods = new Map<SubjectId, KnownPeriod[]>();
  for (const { subjectId, ...period } of all(
    db,
    detentionPeriod,
    `SELECT * FROM detentionPeriod ORDER BY coalesce(beginDate, releaseDate, '') DESC, rowid DESC`,
  )) {
    const known = { ...period, stay: stays.get(period.id) ?? null };
    const others = periods.get(subjectId);
    if (others === undefined) periods.set(subjectId, [known]);
    else others.push(known);
  }
  const cases = new Map(
    all(
      db,
      openCaseRow,
      `SELECT id, subjectId, targetGroups FROM caseRecord WHERE status <> 'closed' ORDER BY openedOn, rowid`,
    ).map(({ subjectId, ...open }) => [subjectId, open]),
  );
  const subjects = all(db, subject, 'SELECT * FROM subject ORDER BY rowid');
  const people = new ImportPeople(
    subjects
      .filter(({ mergedIntoId }) => mergedIntoId === null)
      .map(({ mergedIntoId: _, ...person }) => ({
        ...person,
        periods: periods.get(person.id) ?? [],
        openCase: cases.get(person.id) ?? null,
      })),
  );
  const byId = new Map(subjects.map((one) => [one.id, one]));
  for (const merged of subjects) if (merged.mergedIntoId !== null) people.addAlias(merged, targetOf(merged, byId));
  return people;
}

/** Where a chain of merges ends; a loop, which no merge makes, ends where it began. */
function targetOf(start: Subject, byId: ReadonlyMap<SubjectId, Subject>): SubjectId {
  let at = start;
  for (let steps = 0; at.mergedIntoId !== null && steps < 100; steps += 1) at = byId.get(at.mergedIntoId) ?? at;
  return at.id;
}

/** In the words of the index `journalByListedRow`: SQLite takes it only for a question that says the same. */
const listedTables = `tableName IN ('subject', 'detentionPeriod', 'institutionStay', 'caseRecord')`;
const writerRow = z.object({ name: z.string() });

/** Who wrote a value last, from the journal: a list, or a person. */
export function recordedIn(db: ReadableDb): Recorded {
  return {
    byHand: (tableName, rowId, column) => {
      const last = first(
        db,
        writerRow,
        `SELECT command.name FROM journal JOIN command ON command.seq = journal.commandSeq
         WHERE ${listedTables} AND rowId = @rowId AND tableName = @tableName
           AND json_type(after, '$.' || @column) IS NOT NULL
         ORDER BY journal.seq DESC LIMIT 1`,
        { tableName, rowId, column },
      );
      return last !== null && last.name !== importCommand;
    },
  };
}

/** Heading (its key) → what the user made of it. */
const rememberedUses = z.record(z.string(), columnUse);
const mappingRow = z.object({ mapping: jsonColumn(rememberedUses) });

/** What the user made of these headings before; null when they are new. */
export function findMapping(db: ReadableDb, id: string): Readonly<Record<string, ColumnUse>> | null {
  return first(db, mappingRow, 'SELECT mapping FROM importMapping WHERE id = @id', { id })?.mapping ?? null;
}

export function saveMapping(writer: Writer, id: string, mapping: Readonly<Record<string, ColumnUse>>): void {
  if (writer.row('importMapping', id) === null) writer.insert('importMapping', id, { mapping });
  else writer.update('importMapping', id, { mapping });
}

export function insertImportRun(writer: Writer, id: string, importedOn: string, summary: ImportSummary): void {
  const { imported, changed, same, duplicates, rejected } = summary;
  writer.insert('importRun', id, { importedOn, imported, changed, same, duplicates, rejected: rejected.length });
}
