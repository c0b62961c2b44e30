/** What the table says in the example about one basic condition; invented, and fitting whoever is discussed. */
export interface CaseWords {
  readonly picture: string;
  readonly decision: string;
  readonly rationale: string;
  readonly action: string;
}

const general: CaseWords = {
  picture: 'De partners kennen betrokkene; er is één contactpersoon nodig.',
  decision: 'Eén aanspreekpunt voor de terugkeer aanwijzen',
  rationale: 'Er zijn nu drie partijen betrokken die elkaar niet kennen.',
  action: 'Kennismakingsgesprek in de inrichting voeren',
};

/** By the codes that all ways of working share. */
const byCondition: Readonly<Record<string, CaseWords>> = {
  id_document: {
    picture: 'De ID-kaart is verlopen. Betrokkene wil meewerken aan een nieuwe aanvraag.',
    decision: 'ID-kaart nog tijdens de detentie aanvragen',
    rationale: 'Zonder geldig bewijs komt er geen uitkering en geen inschrijving.',
    action: 'Pasfoto en aanvraag van de ID-kaart regelen',
  },
  housing: {
    picture: 'Kan na vrijlating niet terug naar het oude adres. Een zus biedt tijdelijk een kamer aan.',
    decision: 'Tijdelijk verblijf bij familie, daarna begeleid wonen',
    rationale: 'De wachttijd voor begeleid wonen is zes weken; de familie overbrugt die.',
    action: 'Aanmelden voor begeleid wonen',
  },
  income: {
    picture: 'Had voor de detentie een uitkering; die is stopgezet.',
    decision: 'Uitkering aanvragen met ingang van de dag van vrijlating',
    rationale: 'Een gat in het inkomen leidt direct tot nieuwe schulden.',
    action: 'Aanvraag van de uitkering klaarzetten',
  },
  work_daytime: {
    picture: 'Werkt in de inrichting in de keuken en wil daarmee verder.',
    decision: 'Traject naar werk in de horeca starten',
    rationale: 'Betrokkene is gemotiveerd en er is een werkgever die wil praten.',
    action: 'Gesprek met de werkgever plannen',
  },
  debts: {
    picture: 'Er zijn schulden bij de zorgverzekeraar en de woningcorporatie.',
    decision: 'Schulden in kaart brengen vóór de vrijlating',
    rationale: 'Zonder overzicht kan de schuldhulp niet beginnen.',
    action: 'Overzicht van schulden opvragen en delen',
  },
  care: {
    picture: 'De behandeling in de inrichting loopt goed en moet buiten doorgaan.',
    decision: 'Zorg laten doorlopen bij dezelfde behandelaar',
    rationale: 'Een onderbreking vergroot de kans op terugval.',
    action: 'Afspraak bij de behandelaar maken in de eerste week',
  },
  social_network: {
    picture: 'Heeft contact met een broer; oude vrienden zijn een risico.',
    decision: 'De broer bij het plan voor de terugkeer betrekken',
    rationale: 'Hij is de enige vaste steun buiten de inrichting.',
    action: 'De broer uitnodigen voor een gesprek',
  },
};

export function wordsFor(conditionCode: string | undefined): CaseWords {
  return (conditionCode === undefined ? undefined : byCondition[conditionCode]) ?? general;
}
