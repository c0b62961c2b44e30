import type { partnersContract } from '../../../shared/contract/partners.ts';
import { listOrganisations, listPeople } from '../../../db/repositories/partners.ts';
import {
  addOrganisation,
  addPerson,
  changeOrganisation,
  changePerson,
  reorderOrganisations,
} from '../../services/partner-service.ts';
import type { HandlersFor } from '../context.ts';

export const partnerHandlers: HandlersFor<typeof partnersContract> = {
  'partners.list': ({ vault }) => ({ organisations: listOrganisations(vault.db), people: listPeople(vault.db) }),
  'partners.addOrganisation': ({ writer }, fields) => ({ organisationId: addOrganisation(writer, fields) }),
  'partners.updateOrganisation': ({ writer }, { organisationId, ...fields }) => {
    changeOrganisation(writer, organisationId, fields);
    return {};
  },
  'partners.reorder': ({ writer }, { order }) => {
    reorderOrganisations(writer, order);
    return {};
  },
  'partners.addPerson': ({ writer }, { organisationId, ...fields }) => ({
    personId: addPerson(writer, organisationId, fields),
  }),
  'partners.updatePerson': ({ writer }, { personId, ...fields }) => {
    changePerson(writer, personId, fields);
    return {};
  },
};
