import type { PartnerNames } from '../contract/table.ts';
import type { PartnerOrganisation, PartnerPerson } from './partner.ts';

export interface Partners {
  readonly organisations: readonly PartnerOrganisation[];
  readonly people: readonly PartnerPerson[];
}

/** Partners by the names and in the order that a closed meeting recorded; whom it does not name stand as they are now. */
export function partnersAsRecorded({ organisations, people }: Partners, recorded: PartnerNames): Partners {
  return {
    organisations: organisations
      .map((one) => ({ ...one, ...recorded.organisations[one.id] }))
      .sort((one, other) => one.position - other.position),
    people: people.map((one) => ({ ...one, name: recorded.people[one.id] ?? one.name })),
  };
}
