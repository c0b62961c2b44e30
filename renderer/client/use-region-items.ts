import type { RegionItem, RegionItemKind } from '../../shared/domain/region.ts';
import { useAnswer } from './use-call.ts';

/** The items of one kind of this vault's way of working that are in use, in order. */
export function useRegionItems(kind: RegionItemKind): readonly RegionItem[] {
  const { data } = useAnswer('region.items', {});
  return data?.items.filter((item) => item.kind === kind && item.active) ?? [];
}
