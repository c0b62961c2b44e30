import type { regionContract } from '../../../shared/contract/region.ts';
import { listRegionItems } from '../../../db/repositories/region-items.ts';
import { addRegionItem, changeRegionItem, reorderRegionItems } from '../../services/region-service.ts';
import type { HandlersFor } from '../context.ts';

export const regionHandlers: HandlersFor<typeof regionContract> = {
  'region.items': ({ vault }) => ({ items: listRegionItems(vault.db) }),
  'region.addItem': ({ writer }, input) => ({ regionItemId: addRegionItem(writer, input) }),
  'region.updateItem': ({ writer }, input) => {
    changeRegionItem(writer, input);
    return {};
  },
  'region.reorder': ({ writer }, input) => {
    reorderRegionItems(writer, input);
    return {};
  },
};
