import type { RegionItemFields } from '../domain/region.ts';
import type { OrganisationFields } from '../domain/partner.ts';

type Details = Partial<Omit<RegionItemFields, 'kind' | 'code' | 'label'>>;

/** One item of a way of working; what is not said is empty. */
export function item(
  kind: RegionItemFields['kind'],
  code: string,
  label: string,
  details: Details = {},
): RegionItemFields {
  return {
    kind,
    code,
    label,
    shortLabel: '',
    days: null,
    validFrom: null,
    validTo: null,
    remark: '',
    active: true,
    ...details,
  };
}

export function role(code: string, label: string, remark = ''): RegionItemFields {
  return item('role', code, label, { remark });
}

/** @param shortLabel for marks beside a name, where the label is too long for that. */
export function targetGroup(code: string, label: string, remark = '', shortLabel = ''): RegionItemFields {
  return item('target-group', code, label, { remark, shortLabel });
}

/** @param days calendar days; the remark says what the source says. */
export function term(code: string, label: string, days: number, remark: string): RegionItemFields {
  return item('term', code, label, { days, remark });
}

/** Codes of the basic conditions (domain research, "Basisvoorwaarden"): the same in every region, whatever the wording. */
export type ConditionCode = 'id_document' | 'housing' | 'income' | 'work_daytime' | 'debts' | 'care' | 'social_network';

export function condition(
  code: ConditionCode,
  label: string,
  details: { readonly shortLabel?: string; readonly remark?: string } = {},
): RegionItemFields {
  return item('condition', code, label, details);
}

const boundToNothing: Pick<OrganisationFields, 'targetGroups' | 'municipalities'> = {
  targetGroups: [],
  municipalities: [],
};

/** An organisation that is at every table. */
export function core(name: string, shortName: string, type: OrganisationFields['type']): OrganisationFields {
  return { name, shortName, type, attendance: 'core', active: true, ...boundToNothing };
}

/** @param comesFor the target groups and municipalities to whose cases it comes of itself; else it is invited per case. */
export function guest(
  name: string,
  shortName: string,
  type: OrganisationFields['type'],
  comesFor: Partial<typeof boundToNothing> = {},
): OrganisationFields {
  return { name, shortName, type, attendance: 'guest', active: true, ...boundToNothing, ...comesFor };
}
