import type { MinutesOwner } from '../../shared/domain/minutes-data.ts';
import { recordedUnder } from './discussion-records.ts';

/*
 * For the statements of the minutes: partners as they were called when the sitting was closed, over `caseDiscussion`,
 * `partnerOrganisation` and `partnerPerson`.
 */

const ofOrganisation = (field: 'name' | 'position') =>
  recordedUnder('partners.organisations', 'partnerOrganisation.id', `.${field}`, `partnerOrganisation.${field}`);

export const organisationPosition = ofOrganisation('position');
export const organisationName = `coalesce(${ofOrganisation('name')}, '') AS organisation`;
export const personOf = `${recordedUnder('partners.people', 'partnerPerson.id', '', `coalesce(partnerPerson.name, '')`)} AS person`;

/** To whom an action falls. */
export const ownerJoins = `
  LEFT JOIN partnerOrganisation ON partnerOrganisation.id = ownerOrganisationId
  LEFT JOIN partnerPerson ON partnerPerson.id = ownerPersonId`;
export const ownerColumns = `ownerKind, ${organisationName}, ${personOf}`;

/** The owner of an action out of a row with the names of its organisation and person. */
export function ownerOf(row: {
  ownerKind: 'organisation' | 'subject';
  organisation: string;
  person: string;
}): MinutesOwner {
  return row.ownerKind === 'subject' ? 'subject' : { organisation: row.organisation, person: row.person };
}
