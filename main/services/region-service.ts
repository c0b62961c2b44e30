import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { organisationId, regionItemId, type RegionItemId } from '../../shared/domain/ids.ts';
import { codeFromLabel, sameLabel } from '../../shared/domain/region-code.ts';
import type { RegionCode, RegionItemKind } from '../../shared/domain/region.ts';
import type { Preferences } from '../../shared/domain/worker.ts';
import { regions } from '../../shared/regions/regions.ts';
import { insertOrganisation } from '../../db/repositories/partners.ts';
import {
  findRegionItem,
  insertRegionItem,
  listRegionItemsOfKind,
  updateRegionItem,
} from '../../db/repositories/region-items.ts';
import type { Writer } from '../../db/writer.ts';

/**
 * Copies a way of working into a new vault: its items and its partner organisations, in order. From then on the
 * vault's copy is the one that counts.
 * @returns what of it is a preference; the caller writes those.
 */
export function installRegion(
  writer: Writer,
  code: RegionCode,
): Pick<Preferences, 'meetingTypeName' | 'minutesPerCase' | 'conditionsName'> {
  const { items, organisations, meetingTypeName, minutesPerCase, conditionsName } = regions[code];
  const positions = new Map<RegionItemKind, number>();
  for (const item of items) {
    const position = (positions.get(item.kind) ?? 0) + 1;
    positions.set(item.kind, position);
    insertRegionItem(writer, { ...item, id: regionItemId.parse(randomUUID()), position });
  }
  organisations.forEach((organisation, index) =>
    insertOrganisation(writer, { ...organisation, id: organisationId.parse(randomUUID()), position: index + 1 }),
  );
  return { meetingTypeName, minutesPerCase, conditionsName };
}

/**
 * Adds an item at the end of its kind. Without a code one is made from the label; it never changes afterwards.
 * @throws ExpectedError `conflict` when the kind has an item of that name or with that code.
 */
export function addRegionItem(writer: Writer, input: ParsedInputOf<'region.addItem'>): RegionItemId {
  const present = listRegionItemsOfKind(writer.db, input.kind);
  const codes = present.map((item) => item.code);
  if (present.some((item) => sameLabel(item.label, input.label))) throw new ExpectedError('conflict');
  if (input.code !== null && codes.includes(input.code)) throw new ExpectedError('conflict');
  const id = regionItemId.parse(randomUUID());
  const position = Math.max(0, ...present.map((item) => item.position)) + 1;
  insertRegionItem(writer, { ...input, id, code: input.code ?? codeFromLabel(input.label, codes), position });
  return id;
}

/** @throws ExpectedError `not-found`; `conflict` when another item of the kind has that name. */
export function changeRegionItem(
  writer: Writer,
  { regionItemId: id, ...fields }: ParsedInputOf<'region.updateItem'>,
): void {
  const item = findRegionItem(writer.db, id);
  if (item === null) throw new ExpectedError('not-found');
  const others = listRegionItemsOfKind(writer.db, item.kind).filter((one) => one.id !== id);
  if (others.some((one) => sameLabel(one.label, fields.label))) throw new ExpectedError('conflict');
  updateRegionItem(writer, id, fields);
}

/** @throws ExpectedError `conflict` when the order does not name every item of the kind exactly once. */
export function reorderRegionItems(writer: Writer, { kind, order }: ParsedInputOf<'region.reorder'>): void {
  const present = new Set(listRegionItemsOfKind(writer.db, kind).map((item) => item.id));
  const complete = order.length === present.size && new Set(order).size === order.length;
  if (!complete || order.some((id) => !present.has(id))) throw new ExpectedError('conflict');
  order.forEach((id, index) => updateRegionItem(writer, id, { position: index + 1 }));
}
