import { randomUUID } from 'node:crypto';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { organisationId, personId, type OrganisationId, type PersonId } from '../../shared/domain/ids.ts';
import type { OrganisationFields, PersonFields } from '../../shared/domain/partner.ts';
import type { Writer } from '../../db/writer.ts';
import {
  findOrganisation,
  findPerson,
  insertOrganisation,
  insertPerson,
  listOrganisations,
  updateOrganisation,
  updatePerson,
} from '../../db/repositories/partners.ts';

/** Adds an organisation at the end of the order. */
export function addOrganisation(writer: Writer, fields: OrganisationFields): OrganisationId {
  const id = organisationId.parse(randomUUID());
  const last = Math.max(0, ...listOrganisations(writer.db).map(({ position }) => position));
  insertOrganisation(writer, { id, ...fields, position: last + 1 });
  return id;
}

/** An organisation is never deleted, only inactive: minutes of years ago still name it. @throws `not-found` */
export function changeOrganisation(writer: Writer, id: OrganisationId, fields: OrganisationFields): void {
  if (findOrganisation(writer.db, id) === null) throw new ExpectedError('not-found');
  updateOrganisation(writer, id, fields);
}

/** Puts the organisations in this order; those not named follow in the order they had. @throws `not-found` */
export function reorderOrganisations(writer: Writer, order: readonly OrganisationId[]): void {
  const known = listOrganisations(writer.db).map(({ id }) => id);
  if (order.some((id) => !known.includes(id))) throw new ExpectedError('not-found');
  const all = [...new Set([...order, ...known])];
  for (const [index, id] of all.entries()) updateOrganisation(writer, id, { position: index + 1 });
}

/** @throws `not-found` without that organisation. */
export function addPerson(writer: Writer, organisation: OrganisationId, fields: PersonFields): PersonId {
  if (findOrganisation(writer.db, organisation) === null) throw new ExpectedError('not-found');
  const id = personId.parse(randomUUID());
  insertPerson(writer, { id, organisationId: organisation, ...fields });
  return id;
}

/** @throws `not-found` */
export function changePerson(writer: Writer, id: PersonId, fields: PersonFields): void {
  if (findPerson(writer.db, id) === null) throw new ExpectedError('not-found');
  updatePerson(writer, id, fields);
}
