import type { Region } from '../domain/region.ts';
import { condition, core, guest, role } from './build-items.ts';
import { institutionsWithFirst } from './institutions.ts';
import { nationalRoles, nationalTargetGroups, nationalTerms, ownFirst } from './national.ts';

/** After the page on aftercare of the Zorg- en Veiligheidshuis; the meeting's name as its partners publish it. */
export const hollandsMidden = {
  code: 'hollands-midden',
  name: 'Hollands Midden',
  meetingTypeName: 'Thematafel nazorg volwassen (ex-)gedetineerden',
  minutesPerCase: 10,
  conditionsName: 'Leefgebieden',
  items: [
    ...ownFirst(
      nationalRoles,
      role('aftercare-team-zvh', 'team Veiligheidshuis', 'Coördineert de nazorg namens de gemeenten.'),
      role(
        'municipal-aftercare-team',
        'gemeentelijk nazorgteam',
        'Alphen aan den Rijn en Katwijk hebben een eigen team.',
      ),
    ),
    condition('housing', 'Wonen', { remark: 'Rijksmiddelen via het ZVH voor wie hierbij hulp vraagt.' }),
    condition('work_daytime', 'Werken', { remark: 'Rijksmiddelen via het ZVH voor wie hierbij hulp vraagt.' }),
    condition('care', 'Zorg'),
    condition('debts', 'Schulden'),
    condition('id_document', 'ID'),
    ...nationalTargetGroups,
    ...institutionsWithFirst(
      'pi-alphen',
      'pi-haaglanden',
      'pi-krimpen',
      'jc-schiphol',
      'pi-nieuwegein',
      'jji-teylingereind',
    ),
    ...nationalTerms,
  ],
  organisations: [
    core('Zorg- en Veiligheidshuis Hollands Midden', 'ZVH', 'other'),
    core('Gemeente', 'Gem', 'municipality'),
    core('Reclassering', 'Recl', 'probation'),
    core('Penitentiaire inrichting (DJI)', 'PI', 'prison'),
    guest('Nazorgteam gemeente Alphen aan den Rijn', 'Alphen', 'municipality', {
      municipalities: ['Alphen aan den Rijn'],
    }),
    guest('Nazorgteam gemeente Katwijk', 'Katwijk', 'municipality', { municipalities: ['Katwijk'] }),
    guest('Gemeente, afdeling veiligheid', 'Veiligheid', 'municipality'),
    guest('Zorgpartner', 'Zorg', 'care'),
    guest('Woningcorporatie', 'Corporatie', 'housing'),
    guest('Schuldhulpverlening', 'Schuldhulp', 'municipality'),
    guest('Werk en inkomen', 'Werk', 'work'),
  ],
} satisfies Region;
