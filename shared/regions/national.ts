import type { RegionItemFields } from '../domain/region.ts';
import { role, targetGroup, term } from './build-items.ts';

/** Roles that every region knows; a region adds its own names before them. */
export const nationalRoles: readonly RegionItemFields[] = [
  role(
    'process-director',
    'procesregisseur',
    'Doet aanmelding en weging, organiseert het overleg en bewaakt de voortgang.',
  ),
  role('chair', 'voorzitter'),
  role('secretary', 'secretaris', 'Maakt het verslag. Vaak dezelfde persoon als de voorzitter.'),
  role(
    'case-director',
    'casusregisseur',
    'Van een deelnemende organisatie; maakt van besluiten een plan en let op de naleving.',
  ),
  role('prison-case-manager', 'casemanager PI', 'Medewerker van de inrichting; stelt het D&R-plan op.'),
  role('mentor', 'mentor (PIW’er)', 'Dagelijks contact in de inrichting.'),
  role('probation-officer', 'reclasseringswerker'),
  role('referrer', 'melder', 'Brengt de casus in en vertelt dat aan betrokkene, tenzij dat onveilig is.'),
];

/** Target groups by which lists from prisons and municipalities mark people. */
export const nationalTargetGroups: readonly RegionItemFields[] = [
  targetGroup('top-x', 'Top X', 'Persoonsgerichte aanpak (PGA).'),
  targetGroup('hic', 'HIC', 'High Impact Crimes: overval, woninginbraak of straatroof.'),
  targetGroup('isd', 'ISD', 'Inrichting voor stelselmatige daders; ten hoogste twee jaar.'),
  targetGroup('young-adult', 'jongvolwassene'),
  targetGroup('bij', 'BIJ-melding', 'De burgemeester krijgt bericht bij terugkeer of verlof.', 'BIJ'),
  targetGroup('levensloop', 'Levensloopaanpak', '', 'Levensloop'),
];

/** Terms found in national texts. All can be changed: a term holds where it was agreed. */
export const nationalTerms: readonly RegionItemFields[] = [
  term(
    'screening',
    'Screening en trajectgesprek in de inrichting',
    14,
    '10 werkdagen na binnenkomst. Termijn van de inrichting, niet van de gemeente.',
  ),
  term('dr-plan', 'D&R-plan gereed', 28, 'Binnen 4 weken na binnenkomst; voor wie langer dan 10 dagen vastzit.'),
  term(
    'dr-plan-minimum-stay',
    'D&R-plan vanaf een verblijf van',
    10,
    'Wie langer dan 10 dagen vastzit, maakt met de casemanager een D&R-plan.',
  ),
  term('mdo', 'MDO in de inrichting', 42, 'Ten minste elke 6 weken: het D&R-plan, promoveren en degraderen, verlof.'),
  term(
    'youth-network-meeting',
    'Eerste netwerkberaad (JJI)',
    7,
    'Binnen een week na binnenkomst; daarna trajectberaden.',
  ),
  term(
    'first-days',
    'Eerste dagen na vrijlating',
    2,
    'De eerste 48 uur gelden als de kwetsbaarste. Een vuistregel, geen statistiek.',
  ),
  term('aftercare', 'Nazorg na vrijlating', 183, '6 maanden. Uitgangspunt; pas aan wat in uw regio is afgesproken.'),
  term(
    'destroy-detention-messages',
    'Vernietigen van berichten over begin en einde',
    183,
    'Uiterlijk 6 maanden na vrijlating. Uit een concepttekst (art. 11a-bis Bjsg): kijk na wat nu geldt.',
  ),
  term('isd-maximum', 'Langste duur ISD-maatregel', 730, 'Ten hoogste twee jaar.'),
  term(
    'conditional-release-maximum',
    'Langste duur voorwaardelijke invrijheidstelling',
    730,
    'Een derde van de straf, ten hoogste twee jaar; geldt niet voor vonnissen van vóór 1 juli 2021.',
  ),
];

/** A region's own items, then the national ones whose code it did not use. */
export function ownFirst(
  national: readonly RegionItemFields[],
  ...own: readonly RegionItemFields[]
): RegionItemFields[] {
  return [...own, ...national.filter((one) => own.every(({ code }) => code !== one.code))];
}
