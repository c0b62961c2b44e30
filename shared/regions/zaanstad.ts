import type { Region } from '../domain/region.ts';
import { condition, core, guest, role, term } from './build-items.ts';
import { institutionsWithFirst } from './institutions.ts';
import { nationalRoles, nationalTargetGroups, nationalTerms, ownFirst } from './national.ts';

/** After an account of the aftercare around JC Zaanstad; the basic conditions are the national five. */
export const zaanstad = {
  code: 'zaanstad',
  name: 'Zaanstad',
  meetingTypeName: 'Casusoverleg nazorg en re-integratie',
  minutesPerCase: 10,
  conditionsName: 'Basisvoorwaarden',
  items: [
    ...ownFirst(
      nationalRoles,
      role(
        'municipal-aftercare-coordinator',
        'gemeentelijk nazorgcoördinator',
        'Ondersteunt (ex-)gedetineerden namens de gemeente en werkt samen met JC Zaanstad.',
      ),
    ),
    condition('id_document', 'Identiteitsbewijs', { shortLabel: 'ID' }),
    condition('housing', 'Onderdak'),
    condition('income', 'Werk en inkomen', { shortLabel: 'Inkomen' }),
    condition('debts', 'Schulden'),
    condition('care', 'Zorg', { remark: 'Ook de zorgverzekering.' }),
    ...nationalTargetGroups,
    ...institutionsWithFirst('jc-zaanstad', 'jc-schiphol', 'pi-heerhugowaard', 'pi-lelystad', 'pi-nieuwersluis'),
    ...ownFirst(
      nationalTerms,
      term(
        'first-days',
        'Eerste dagen na vrijlating',
        2,
        'Veel terugval valt in de eerste 48 uur: begin binnen om buiten te blijven. Een vuistregel, geen statistiek.',
      ),
    ),
  ],
  organisations: [
    core('Gemeente Zaanstad', 'Gem', 'municipality'),
    core('Justitieel Complex Zaanstad (DJI)', 'JCZ', 'prison'),
    core('Reclassering', 'Recl', 'probation'),
    core('Politie', 'Pol', 'police'),
    guest('Lokale zorgverlener', 'Zorg', 'care'),
    guest('Woningcorporatie', 'Corporatie', 'housing'),
    guest('Schuldhulpverlening', 'Schuldhulp', 'municipality'),
  ],
} satisfies Region;
