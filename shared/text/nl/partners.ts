import type { OrganisationFields } from '../../domain/partner.ts';

const core = 'vast, bij elke casus';
const guest = 'gast, per casus uitgenodigd';

export const partners = {
  title: 'Partners',
  empty: 'Hier komen de organisaties die aan tafel zitten, met hun mensen.',
  add: 'Organisatie toevoegen',
  addAction: 'Toevoegen',
  cancel: 'Annuleren',
  list: 'Organisaties',
  name: 'Naam',
  shortName: 'Korte naam',
  shortNameHint: 'Voor smalle plekken, zoals "Recl"',
  type: 'Soort',
  attendance: 'Aan tafel',
  choices: {
    core,
    guest,
    'target-group': 'vanzelf, bij een doelgroep',
    municipality: 'vanzelf, bij een gemeente',
  },
  targetGroups: 'Bij doelgroep',
  targetGroupsHint: 'Komt vanzelf aan tafel bij casussen van deze doelgroepen, en alleen daar.',
  municipalities: 'Bij gemeente',
  municipalitiesHint: 'Komt vanzelf aan tafel bij wie uit deze gemeente komt of er gaat wonen, en alleen daar.',
  /** When the organisation comes, for a list. */
  comes: (
    {
      attendance,
      targetGroups,
      municipalities,
    }: Pick<OrganisationFields, 'attendance' | 'targetGroups' | 'municipalities'>,
    groupName: (code: string) => string,
  ): string => {
    if (attendance === 'core') return core;
    const cases = [
      ...(targetGroups.length === 0 ? [] : [`doelgroep ${targetGroups.map(groupName).join(', ')}`]),
      ...(municipalities.length === 0 ? [] : [`gemeente ${municipalities.join(', ')}`]),
    ];
    return cases.length === 0 ? guest : `vanzelf, bij ${cases.join(' en ')}`;
  },
  active: 'Doet mee',
  inactive: 'doet niet meer mee',
  showInactive: 'Toon wie niet meer meedoet',
  up: 'Omhoog',
  down: 'Omlaag',
  people: 'Mensen',
  noPeople: 'Nog niemand. Voeg toe wie namens deze organisatie aan tafel komt.',
  addPerson: 'Persoon toevoegen',
  function: 'Functie',
  phone: 'Telefoon',
  email: 'E-mail',
  signedOn: 'Geheimhouding getekend op',
  notSigned: 'geheimhouding niet getekend',
  required: 'Vul dit in.',
  choose: 'Kies een organisatie om haar gegevens en mensen te zien.',
} as const;
