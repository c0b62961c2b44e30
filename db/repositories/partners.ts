import type { OrganisationId, PersonId } from '../../shared/domain/ids.ts';
import {
  partnerOrganisation,
  partnerPerson,
  type PartnerOrganisation,
  type PartnerPerson,
} from '../../shared/domain/partner.ts';
import type { ReadableDb } from '../handles.ts';
import { all, first, flag, jsonColumn } from '../rows.ts';
import type { Writer } from '../writer.ts';

const organisationRow = partnerOrganisation.extend({
  active: flag,
  targetGroups: jsonColumn(partnerOrganisation.shape.targetGroups),
  municipalities: jsonColumn(partnerOrganisation.shape.municipalities),
});
const personRow = partnerPerson.extend({ active: flag });

export function listOrganisations(db: ReadableDb): PartnerOrganisation[] {
  return all(db, organisationRow, 'SELECT * FROM partnerOrganisation ORDER BY position, name');
}

export function findOrganisation(db: ReadableDb, id: OrganisationId): PartnerOrganisation | null {
  return first(db, organisationRow, 'SELECT * FROM partnerOrganisation WHERE id = @id', { id });
}

export function insertOrganisation(writer: Writer, { id, ...fields }: PartnerOrganisation): void {
  writer.insert('partnerOrganisation', id, fields);
}

export function updateOrganisation(
  writer: Writer,
  id: OrganisationId,
  fields: Partial<Omit<PartnerOrganisation, 'id'>>,
): void {
  writer.update('partnerOrganisation', id, fields);
}

export function listPeople(db: ReadableDb): PartnerPerson[] {
  return all(db, personRow, 'SELECT * FROM partnerPerson ORDER BY name');
}

export function findPerson(db: ReadableDb, id: PersonId): PartnerPerson | null {
  return first(db, personRow, 'SELECT * FROM partnerPerson WHERE id = @id', { id });
}

export function insertPerson(writer: Writer, { id, ...fields }: PartnerPerson): void {
  writer.insert('partnerPerson', id, fields);
}

export function updatePerson(
  writer: Writer,
  id: PersonId,
  fields: Partial<Omit<PartnerPerson, 'id' | 'organisationId'>>,
): void {
  writer.update('partnerPerson', id, fields);
}
