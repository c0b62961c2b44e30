import { z } from 'zod';
import { organisationId, personId } from '../domain/ids.ts';
import { organisationFields, partnerOrganisation, partnerPerson, personFields } from '../domain/partner.ts';
import { command, query } from './procedure.ts';

export const partnersContract = {
  /** All partner organisations with their people, in order, the inactive ones too. */
  'partners.list': query({
    reads: ['partners'],
    input: z.strictObject({}),
    output: z.object({ organisations: z.array(partnerOrganisation), people: z.array(partnerPerson) }),
  }),
  'partners.addOrganisation': command({
    changes: ['partners'],
    input: organisationFields.strict(),
    output: z.object({ organisationId }),
  }),
  'partners.updateOrganisation': command({
    changes: ['partners'],
    input: organisationFields.extend({ organisationId }).strict(),
    output: z.object({}),
  }),
  'partners.reorder': command({
    changes: ['partners'],
    input: z.strictObject({ order: z.array(organisationId) }),
    output: z.object({}),
  }),
  'partners.addPerson': command({
    changes: ['partners'],
    input: personFields.extend({ organisationId }).strict(),
    output: z.object({ personId }),
  }),
  'partners.updatePerson': command({
    changes: ['partners'],
    input: personFields.extend({ personId }).strict(),
    output: z.object({}),
  }),
};
