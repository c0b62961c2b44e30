import { z } from 'zod';
import type { JournalEntry } from '../../shared/contract/journal.ts';
import { plainTextOf, richText } from '../../shared/domain/rich-text.ts';
import type { RegionItemKind } from '../../shared/domain/region.ts';
import type { ReadableDb } from '../../db/handles.ts';
import type { RowChange, StoredRow } from '../../db/journal-entry.ts';
import { listRowChanges, nameOf, type NamedThing } from '../../db/repositories/journal.ts';
import { listRegionItemsOfKind } from '../../db/repositories/region-items.ts';

/** Columns that say nothing to a reader: keys and sort keys. */
const silentColumns = new Set(['id', 'matchKey', 'searchWords', 'position', 'detentionPeriodId']);

const namedBy: Readonly<Record<string, NamedThing>> = {
  organisationId: 'organisation',
  ownerOrganisationId: 'organisation',
  caseDirectorOrganisationId: 'organisation',
  referrerOrganisationId: 'organisation',
  personId: 'person',
  ownerPersonId: 'person',
  caseDirectorPersonId: 'person',
  subjectId: 'subject',
  mergedIntoId: 'subject',
  caseId: 'case',
  discussionId: 'discussion',
  currentDiscussionId: 'discussion',
  meetingId: 'meeting',
  actionId: 'action',
  workerId: 'worker',
};

/** A setting holds one JSON value; an object is shown key by key, and only the keys that changed. */
function unfolded(row: RowChange): RowChange {
  const before = settingFields(row.before);
  const after = settingFields(row.after);
  const same = (key: string) => before !== null && after !== null && before[key] === after[key];
  const changed = (fields: StoredRow | null) =>
    fields && Object.fromEntries(Object.entries(fields).filter(([k]) => !same(k)));
  return { ...row, before: changed(before), after: changed(after) };
}

function settingFields(row: StoredRow | null): StoredRow | null {
  if (row === null) return null;
  const value: unknown = JSON.parse(String(row['value']));
  const fields = settingObject.safeParse(value);
  return fields.success ? fields.data : { value: JSON.stringify(value) };
}

type Value = string | number | null | undefined;

const settingObject = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** So many rows are shown of one command; an import has thousands, which nobody reads and no window can show. */
const shownRows = 200;

/** What one command did, row by row, in values that can be read, and how many rows more there are. */
export function journalEntriesOf(db: ReadableDb, commandSeq: number): { entries: JournalEntry[]; more: number } {
  const changes = listRowChanges(db, commandSeq);
  const entries = changes.slice(0, shownRows).map((row) => ({
    tableName: row.tableName,
    kind: row.kind,
    changes: changesOf(db, row.tableName === 'setting' ? unfolded(row) : row),
  }));
  return { entries, more: changes.length - entries.length };
}

function changesOf(db: ReadableDb, { tableName, before, after }: RowChange): JournalEntry['changes'] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return columns
    .filter((column) => !silentColumns.has(column))
    .map((column) => ({
      column,
      before: readable(db, meant(tableName, column), before?.[column]),
      after: readable(db, meant(tableName, column), after?.[column]),
    }))
    .filter((change) => change.before !== null || change.after !== null);
}

/** What a column holds whose name says too little. */
function meant(tableName: string, column: string): string {
  return tableName === 'caseCondition' && column === 'code' ? 'conditionCode' : column;
}

/** Null for what is empty. The BSN is masked: only the form that edits it may ask for all of it. */
function readable(db: ReadableDb, column: string, value: Value): string | null {
  if (value === null || value === undefined || value === '') return null;
  const words = String(value);
  if (column === 'bsn') return `•••••• ${words.slice(-3)}`;
  // A copy of what other rows said, whose own entries tell of it; the whole of it is no reading.
  if (column === 'record') return 'kept';
  const kind = codesOf[column];
  if (kind !== undefined) return labelsOf(db, kind, words);
  const thing = namedBy[column];
  if (thing !== undefined) return nameOf(db, thing, words);
  return words.startsWith('{') || words.startsWith('[') ? wordsOfJson(words) : words;
}

/** Columns that hold codes of the region's own lists: shown by their names. */
const codesOf: Readonly<Record<string, RegionItemKind>> = { targetGroups: 'target-group', conditionCode: 'condition' };

/** One code, or a list of them as JSON; null for an empty list. */
function labelsOf(db: ReadableDb, kind: RegionItemKind, value: string): string | null {
  const codes = value.startsWith('[') ? z.array(z.string()).parse(JSON.parse(value)) : [value];
  const items = listRegionItemsOfKind(db, kind);
  return codes.length === 0
    ? null
    : codes.map((code) => items.find((item) => item.code === code)?.label ?? code).join(', ');
}

function wordsOfJson(json: string): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    // A sentence that happens to begin with a bracket: shown as it is.
    return json;
  }
  const doc = richText.safeParse(parsed);
  if (doc.success) return plainTextOf(doc.data) === '' ? null : plainTextOf(doc.data);
  if (Array.isArray(parsed)) return parsed.length === 0 ? null : parsed.map(String).join(', ');
  return json;
}
