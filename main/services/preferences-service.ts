import { ExpectedError } from '../../shared/contract/errors.ts';
import { preferences, type Preferences } from '../../shared/domain/worker.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import type { Writer } from '../../db/writer.ts';

const key = 'preferences';

/** @throws ExpectedError `vault-damaged` when the vault has none: it was not made whole. */
export function readPreferences(db: ReadableDb): Preferences {
  const known = readSetting(db, key, preferences);
  if (known === null) throw new ExpectedError('vault-damaged');
  return known;
}

export function writePreferences(writer: Writer, all: Preferences): void {
  writeSetting(writer, key, all);
}

/** Changes what is given and leaves the rest. */
export function changePreferences(
  writer: Writer,
  changes: { readonly [K in keyof Preferences]?: Preferences[K] | undefined },
): void {
  writePreferences(writer, preferences.parse({ ...readPreferences(writer.db), ...changes }));
}
