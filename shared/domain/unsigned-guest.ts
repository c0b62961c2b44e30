import type { OrganisationId, PersonId } from './ids.ts';
import type { Presence } from './meeting.ts';
import type { PartnerOrganisation, PartnerPerson } from './partner.ts';

/** What must be known of the partners to judge a seat. */
export interface SeatPartners {
  readonly organisations: ReadonlyMap<OrganisationId, Pick<PartnerOrganisation, 'attendance'>>;
  readonly people: ReadonlyMap<PersonId, Pick<PartnerPerson, 'confidentialitySignedOn'>>;
}

/** Who is expected at the table or sits there; who is excused, absent or sent words does not come in. */
export function comesToTable({ state }: Pick<Presence, 'state'>): boolean {
  return state === 'invited' || state === 'present';
}

/**
 * A guest comes in who did not sign the confidentiality statement (domain.md 1.6: signed beforehand); a guest of whom
 * nobody is named signed nothing either. Core partners are bound by the covenant and sign nothing per meeting.
 */
export function isUnsignedGuest(
  seat: Pick<Presence, 'organisationId' | 'personId' | 'state'>,
  { organisations, people }: SeatPartners,
): boolean {
  if (!comesToTable(seat) || organisations.get(seat.organisationId)?.attendance !== 'guest') return false;
  const signedOn = seat.personId === null ? null : people.get(seat.personId)?.confidentialitySignedOn;
  return signedOn == null;
}
