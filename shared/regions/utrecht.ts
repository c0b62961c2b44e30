import type { Region } from '../domain/region.ts';
import { condition, core, guest, role, targetGroup } from './build-items.ts';
import { institutionsWithFirst } from './institutions.ts';
import { nationalRoles, nationalTargetGroups, nationalTerms, ownFirst } from './national.ts';

/** After the factsheet "Detentie & Terugkeer" of the municipality of Utrecht. */
export const utrecht = {
  code: 'utrecht',
  name: 'Utrecht',
  meetingTypeName: 'Casusoverleg Detentie & Terugkeer',
  minutesPerCase: 10,
  conditionsName: 'Basisvoorwaarden',
  items: [
    ...ownFirst(
      nationalRoles,
      role('process-direction-oov', 'procesregie OOV', 'Regie vanuit Openbare Orde en Veiligheid van de gemeente.'),
    ),
    condition('id_document', 'ID-bewijs', { shortLabel: 'ID', remark: 'Gemeente: BZN.' }),
    condition('housing', 'Huisvesting', { remark: 'Gemeente: MO en Wonen.' }),
    condition('income', 'Inkomen', { remark: 'Gemeente: Werk en Inkomen.' }),
    condition('work_daytime', 'Dagbesteding en onderwijs', {
      shortLabel: 'Dagbesteding',
      remark: 'Gemeente: Werk en Inkomen, Onderwijs en Leerlingzaken.',
    }),
    condition('debts', 'Schulden', { remark: 'Gemeente: Werk en Inkomen.' }),
    condition('care', 'Zorg', { remark: 'Gemeente: Maatschappelijke Ontwikkeling.' }),
    ...ownFirst(
      nationalTargetGroups,
      targetGroup('top-x', 'PGA/Top X', 'Al vóór de detentie in de persoonsgerichte aanpak.'),
      targetGroup('plus-programme', 'Plusprogramma', 'Programmalijn 2: hoog risico op recidive.'),
    ),
    ...institutionsWithFirst(
      'pi-nieuwegein',
      'pi-nieuwersluis',
      'jc-zeist',
      'pi-lelystad',
      'jc-zaanstad',
      'pi-alphen',
      'jji-lelystad',
    ),
    ...nationalTerms,
  ],
  organisations: [
    core('Gemeente Utrecht, Openbare Orde en Veiligheid', 'OOV', 'municipality'),
    core('Gemeente Utrecht, Werk en Inkomen', 'W&I', 'municipality'),
    core('Reclassering', 'Recl', 'probation'),
    core('Penitentiaire inrichting (DJI)', 'PI', 'prison'),
    guest('Gemeente Utrecht, MO en Wonen', 'Wonen', 'municipality'),
    guest('Gemeente Utrecht, Maatschappelijke Ontwikkeling (zorg)', 'MO', 'municipality'),
    guest('Gemeente Utrecht, BZN (ID-bewijs)', 'BZN', 'municipality'),
    guest('Gemeente Utrecht, Onderwijs en Leerlingzaken', 'Onderwijs', 'municipality'),
    guest('Lokale inzet en aanpakken', 'Lokaal', 'municipality'),
    guest('Justitiële jeugdinrichting (DJI)', 'JJI', 'prison'),
    guest('Zorg- en Veiligheidshuis', 'ZVH', 'other'),
    guest('Sociaal domein', 'Sociaal', 'care'),
    guest('Zorgpartner', 'Zorg', 'care'),
    guest('Vrijwilligersorganisatie', 'Vrijw', 'volunteers'),
    guest('Woningcorporatie', 'Corporatie', 'housing'),
  ],
} satisfies Region;
