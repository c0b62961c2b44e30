import { z } from 'zod';
import { isoDate } from './dates.ts';
import { regionItemId } from './ids.ts';
import { organisationFields } from './partner.ts';
import { line } from './subject.ts';

export const regionCode = z.enum([
  'utrecht',
  'gooi-en-vechtstreek',
  'zaanstad',
  'rotterdam-rijnmond',
  'hollands-midden',
]);
export type RegionCode = z.infer<typeof regionCode>;

/**
 * What a region can name differently. `term` = a period of time that counts there (`days`), never hard-coded.
 */
export const regionItemKind = z.enum(['role', 'condition', 'target-group', 'institution', 'term']);
export type RegionItemKind = z.infer<typeof regionItemKind>;

export const regionItemFields = z.object({
  kind: regionItemKind,
  /** Stable; documents and imports refer to it. Conditions use the codes of domain.md 1.5. */
  code: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/),
  label: line.min(1),
  /** Short form for narrow places; the label when empty. */
  shortLabel: line,
  /** Only for terms: number of calendar days. */
  days: z.number().int().min(0).max(3_660).nullable(),
  /** Only for institutions: when it opened or closed, where known. */
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  /** Where the item comes from, or a hint for the table. */
  remark: line,
  active: z.boolean(),
});
export type RegionItemFields = z.infer<typeof regionItemFields>;

export const regionItem = regionItemFields.extend({ id: regionItemId, position: z.number().int() });
export type RegionItem = z.infer<typeof regionItem>;

/** A way of working as shipped: copied into the vault at first start, edited there. */
export const region = z.object({
  code: regionCode,
  name: line.min(1),
  meetingTypeName: line.min(1),
  minutesPerCase: z.number().int().min(1).max(240),
  /** What stands above the list of basic conditions. */
  conditionsName: line.min(1),
  items: z.array(regionItemFields),
  organisations: z.array(organisationFields),
});
export type Region = z.infer<typeof region>;
