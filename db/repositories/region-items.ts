import { regionItem, type RegionItem, type RegionItemKind } from '../../shared/domain/region.ts';
import type { ReadableDb } from '../handles.ts';
import { all, flag } from '../rows.ts';
import type { Writer } from '../writer.ts';

const regionItemRow = regionItem.extend({ active: flag });

export function listRegionItems(db: ReadableDb): RegionItem[] {
  return all(db, regionItemRow, 'SELECT * FROM regionItem ORDER BY kind, position, label');
}

export function listRegionItemsOfKind(db: ReadableDb, kind: RegionItemKind): RegionItem[] {
  return all(db, regionItemRow, 'SELECT * FROM regionItem WHERE kind = @kind ORDER BY position, label', { kind });
}

export function insertRegionItem(writer: Writer, { id, ...fields }: RegionItem): void {
  writer.insert('regionItem', id, fields);
}
