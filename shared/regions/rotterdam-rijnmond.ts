import type { Region } from '../domain/region.ts';
import { condition, core, guest, role, targetGroup, term } from './build-items.ts';
import { institutionsWithFirst } from './institutions.ts';
import { nationalRoles, nationalTargetGroups, nationalTerms, ownFirst } from './national.ts';

/** After the municipality's page on aftercare and the HIC approach of the Zorg- en Veiligheidshuis. */
export const rotterdamRijnmond = {
  code: 'rotterdam-rijnmond',
  name: 'Rotterdam-Rijnmond',
  meetingTypeName: 'Themakamer',
  minutesPerCase: 10,
  conditionsName: 'Basisvoorwaarden',
  items: [
    ...ownFirst(
      nationalRoles,
      role(
        'detention-reintegration-team',
        'team Detentie & Re-integratie',
        'Neemt namens de gemeente deel; doet de intake en maakt het actiegerichte plan.',
      ),
      role(
        'hic-safety-director',
        'Veiligheidsregisseur aanpak HIC',
        'Eén aanspreekpunt voor de HIT’er en de partners; voert het gemeentelijke deel van het plan uit.',
      ),
    ),
    condition('id_document', 'Identiteitsbewijs', { shortLabel: 'ID' }),
    condition('income', 'Geld'),
    condition('work_daytime', 'Opleiding of werk', { shortLabel: 'Werk' }),
    condition('housing', 'Slaapplek'),
    condition('debts', 'Schulden'),
    condition('care', 'Zorg'),
    ...ownFirst(
      nationalTargetGroups,
      targetGroup(
        'hic',
        'HIT’er (HIC)',
        'Overval, woninginbraak of straatroof; intensieve persoonsgerichte aanpak.',
        'HIC',
      ),
      targetGroup('youth', 'jeugdige'),
    ),
    ...institutionsWithFirst(
      'pi-rotterdam-de-schie',
      'pi-rotterdam-hoogvliet',
      'pi-krimpen',
      'pi-dordrecht',
      'pi-alphen',
      'pi-haaglanden',
      'jji-de-hartelborgt',
    ),
    ...ownFirst(
      nationalTerms,
      term('aftercare', 'Melden bij het team na vrijlating', 183, 'Tot 6 maanden na detentie.'),
    ),
  ],
  organisations: [
    core('Gemeente Rotterdam, team Detentie & Re-integratie', 'D&R', 'municipality'),
    core('Openbaar Ministerie', 'OM', 'prosecution'),
    core('Politie', 'Pol', 'police'),
    core('Reclassering', 'Recl', 'probation'),
    core('Dienst Justitiële Inrichtingen', 'DJI', 'prison'),
    guest('Gemeente Rotterdam, team HIC', 'HIC', 'municipality', { targetGroups: ['hic'] }),
    guest('GGZ', 'GGZ', 'care'),
    guest('Veilig Thuis', 'VT', 'care'),
    guest('Jeugdbescherming Rotterdam Rijnmond', 'JBRR', 'youth'),
    guest('Halt', 'Halt', 'youth'),
    guest('Reclassering Nederland, Bureau Buitenland', 'Buitenland', 'probation'),
  ],
} satisfies Region;
