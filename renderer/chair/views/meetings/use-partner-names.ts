import { useMemo } from 'react';
import type { OrganisationId, PersonId } from '../../../../shared/domain/ids.ts';
import type { PartnerOrganisation, PartnerPerson } from '../../../../shared/domain/partner.ts';
import { useAnswer } from '../../../client/use-call.ts';

export interface PartnerNames {
  readonly organisations: ReadonlyMap<OrganisationId, PartnerOrganisation>;
  readonly people: ReadonlyMap<PersonId, PartnerPerson>;
}

/** Partner organisations and their people by id; the same object until something about them changes. */
export function usePartnerNames(): PartnerNames {
  const { data } = useAnswer('partners.list', {});
  return useMemo(
    () => ({
      organisations: new Map(data?.organisations.map((one) => [one.id, one])),
      people: new Map(data?.people.map((one) => [one.id, one])),
    }),
    [data],
  );
}
