import type { z } from 'zod';
import { z as zod } from 'zod';
import type { ReadableDb } from '../handles.ts';
import { first } from '../rows.ts';
import type { FieldValue, Writer } from '../writer.ts';

const settingRow = zod.object({ value: zod.string() });

/** A setting parsed by its schema, or null when it was never written. */
export function readSetting<S extends z.ZodType>(db: ReadableDb, id: string, schema: S): z.infer<S> | null {
  const row = first(db, settingRow, 'SELECT value FROM setting WHERE id = @id', { id });
  return row === null ? null : schema.parse(JSON.parse(row.value));
}

export function writeSetting(writer: Writer, id: string, value: FieldValue): void {
  const fields = { value: JSON.stringify(value) };
  if (writer.row('setting', id) === null) writer.insert('setting', id, fields);
  else writer.update('setting', id, fields);
}
