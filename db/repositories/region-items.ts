import type { RegionItemId } from '../../shared/domain/ids.ts';
import { regionItem, type RegionItem, type RegionItemKind } from '../../shared/domain/region.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, flag } from '../rows.ts';
import type { Writer } from '../writer.ts';

const regionItemRow = regionItem.extend({ active: flag });

export function listRegionItems(db: ReadableDb): RegionItem[] {
  return all(db, regionItemRow, 'SELECT * FROM regionItem ORDER BY kind, position, label');
}

export function listRegionItemsOfKind(db: ReadableDb, kind: RegionItemKind): RegionItem[] {
  return all(db, regionItemRow, 'SELECT * FROM regionItem WHERE kind = @kind ORDER BY position, label', { kind });
}

export function findRegionItem(db: ReadableDb, id: RegionItemId): RegionItem | null {
  return first(db, regionItemRow, 'SELECT * FROM regionItem WHERE id = @id', { id });
}

export function insertRegionItem(writer: Writer, { id, ...fields }: RegionItem): void {
  writer.insert('regionItem', id, fields);
}

/** Kind and code are not among what can change: documents and imports refer to them. */
export function updateRegionItem(
  writer: Writer,
  id: RegionItemId,
  fields: Partial<Omit<RegionItem, 'id' | 'kind' | 'code'>>,
): void {
  writer.update('regionItem', id, fields);
}
