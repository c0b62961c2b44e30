import { z } from 'zod';
import { isoDate } from './dates.ts';
import { organisationId, personId } from './ids.ts';
import { line } from './subject.ts';

/** Kinds of partner organisations (domain.md 4.4). */
export const organisationType = z.enum([
  'municipality',
  'prison',
  'probation',
  'police',
  'prosecution',
  'care',
  'addiction-care',
  'youth',
  'housing',
  'victim-support',
  'work',
  'volunteers',
  'other',
]);
export type OrganisationType = z.infer<typeof organisationType>;

export const organisationFields = z.object({
  name: line.min(1),
  /** For narrow places: "Recl", "PI". */
  shortName: line.min(1),
  type: organisationType,
  /** At every table by default, or invited per case. */
  attendance: z.enum(['core', 'guest']),
  /** A guest comes of itself to cases of these target groups (codes) and municipalities (names): `reasonToCome`. */
  targetGroups: z.array(z.string().max(60)).max(100),
  municipalities: z.array(line.min(1)).max(100),
  active: z.boolean(),
});
export type OrganisationFields = z.infer<typeof organisationFields>;

export const partnerOrganisation = organisationFields.extend({ id: organisationId, position: z.number().int() });
export type PartnerOrganisation = z.infer<typeof partnerOrganisation>;

export const personFields = z.object({
  name: line.min(1),
  function: line,
  phone: line,
  email: line,
  confidentialitySignedOn: isoDate.nullable(),
  active: z.boolean(),
});
export type PersonFields = z.infer<typeof personFields>;

export const partnerPerson = personFields.extend({ id: personId, organisationId });
export type PartnerPerson = z.infer<typeof partnerPerson>;
