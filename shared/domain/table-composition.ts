import type { PartnerOrganisation } from './partner.ts';
import { comparable } from './person-name.ts';

/** What of a case says who comes to its table. */
export interface CaseAtTable {
  readonly targetGroups: readonly string[];
  readonly municipalityOfOrigin: string;
  readonly municipalityOfSettlement: string;
}

type Bound = Pick<PartnerOrganisation, 'active' | 'attendance' | 'targetGroups' | 'municipalities'>;

/** Why an organisation comes of itself to the table of a case. */
export type ReasonToCome = 'core' | 'target-group' | 'municipality';

/**
 * Why an organisation comes to the table of a case without having been asked; null when it does not. A core partner
 * hears every case; one that is bound to target groups or municipalities hears only theirs.
 *
 * Of the municipalities those count for which the law makes the college responsible: where somebody lived before, and
 * where they want to settle (domain.md 4.1). Where they are registered does not: that may be the municipality of the
 * prison, whose team has nothing to do with them.
 */
export function reasonToCome(organisation: Bound, ofCase: CaseAtTable): ReasonToCome | null {
  if (!organisation.active) return null;
  if (organisation.attendance === 'core') return 'core';
  if (organisation.targetGroups.some((code) => ofCase.targetGroups.includes(code))) return 'target-group';
  const own = new Set(
    [ofCase.municipalityOfOrigin, ofCase.municipalityOfSettlement].map(municipalityKey).filter((key) => key !== ''),
  );
  return organisation.municipalities.some((name) => own.has(municipalityKey(name))) ? 'municipality' : null;
}

/** A municipality however a list spells it: "Gemeente Katwijk (ZH)" is Katwijk, "Alphen a/d Rijn" Alphen aan den Rijn. */
export function municipalityKey(name: string): string {
  return comparable(name.replace(/\([^)]*\)/g, ' '))
    .replace(/^gem(eente)? /, '')
    .replace(/ (aan den?|a ?d) /, ' aan de ');
}

/** The municipality that an organisation speaks for by its name, as a first proposal; empty when it says none. */
export function municipalityInName(name: string): string {
  return /^gemeente\s+([^,(]+)/i.exec(name.trim())?.[1]?.trim() ?? '';
}
