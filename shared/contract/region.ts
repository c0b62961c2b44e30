import { z } from 'zod';
import { regionItemId } from '../domain/ids.ts';
import { regionItem, regionItemFields } from '../domain/region.ts';
import { command, query } from './procedure.ts';

export const regionContract = {
  /** Every item of the vault's way of working, in order, the inactive ones too. */
  'region.items': query({
    reads: ['region'],
    input: z.strictObject({}),
    output: z.object({ items: z.array(regionItem) }),
  }),
  'region.addItem': command({
    changes: ['region'],
    input: regionItemFields.omit({ code: true }).extend({ code: regionItemFields.shape.code.nullable() }).strict(),
    output: z.object({ regionItemId }),
  }),
  'region.updateItem': command({
    changes: ['region'],
    input: regionItemFields.omit({ kind: true, code: true }).extend({ regionItemId }).strict(),
    output: z.object({}),
  }),
  /** Puts the items of one kind in this order. */
  'region.reorder': command({
    changes: ['region'],
    input: z.strictObject({ kind: regionItemFields.shape.kind, order: z.array(regionItemId) }),
    output: z.object({}),
  }),
};
