import type { ColumnUse, ImportField } from './import-model.ts';
import { squashed } from './import-words.ts';

/** Headings under which lists are known, without case, accents, spaces and what stands between brackets. */
const synonyms: Readonly<Record<ImportField, string>> = {
  fullName:
    'naam namen volledigenaam volnaam gedetineerde naamgedetineerde gedetineerden betrokkene naambetrokkene justitiabele naamjustitiabele persoon naampersoon client naamclient clientnaam deelnemer klant kandidaat naamenvoornaam naamvoornaam naamenvoornamen achternaamvoornaam achternaamvoornamen achternaamenvoornaam achternaamenvoornamen naamvoorletters naamenvoorletters volledigenaamgedetineerde fullname name',
  surname:
    'achternaam geslachtsnaam familienaam surname lastname achternamen eigenachternaam eigennaam geboortenaam achternaamgedetineerde naamachternaam achternaambetrokkene',
  prefix:
    'voorvoegsel voorvoegsels tussenvoegsel tussenvoegsels voorv tussenv tussen vv tv vvgsl voorvoegselgeslachtsnaam voorvoegselsgeslachtsnaam voorvoegselachternaam tussenvoegselachternaam infix',
  givenNames:
    'voornaam voornamen voornaamen voorletters voorletter initialen roepnaam voornaamvoornamen voornamenvoluit firstname givennames voornaamen voornaamofvoorletters eerstevoornaam',
  birthDate:
    'geboortedatum gebdatum gebdat gebdtm geboortedtm geboortedat geborenop geboren gebdd geboortedag dob geb datumgeboorte birthdate geboortedatumgedetineerde gebdatumgedetineerde',
  sex: 'geslacht sekse mv mvx manvrouw gesl gender sex mvo vm',
  bsn: 'bsn bsnnummer bsnnr burgerservicenummer burgerservicenr sofinummer sofi sofinr bsnsofi bsnburgerservicenummer',
  skn: 'skn sknnummer sknnr strafrechtsketennummer strafrechtketennummer vipnummer vipnr vip registratienummer djinummer djiregistratienummer djinr penitentiairnummer pinummer registratienr regnr djiregistratienr',
  municipalityOfOrigin:
    'gemeentevanherkomst herkomstgemeente gemeenteherkomst herkomst gemeente woonplaats woonplaatsvoordetentie gemeentevoordetentie laatstewoonplaats vorigewoonplaats woongemeente plaatsvanherkomst vertrekgemeente gemeentelaatsteverblijf laatstegemeente',
  municipalityOfRegistration:
    'gemeentevaninschrijving inschrijvingsgemeente gemeenteinschrijving brp brpgemeente gemeentebrp inschrijvingbrp bijhoudingsgemeente gemeentebrpinschrijving ingeschrevenin',
  municipalityOfSettlement:
    'gemeentevanvestiging vestigingsgemeente gemeentevestiging vestiging gemeentenadetentie terugkeergemeente gemeentevanterugkeer gemeenteterugkeer gemeentenavrijlating vestigingsplaats bestemminggemeente gemeentevanbestemming bestemming uitstroomgemeente gemeentevanuitstroom woonplaatsnadetentie',
  institution:
    'inrichting penitentiaireinrichting pi huidigeinrichting verblijfplaats verblijfsplaats detentieadres locatie pijc inrichtinglocatie naaminrichting verblijfsinrichting verblijfinrichting gevangenis instelling huidigepi inrichtingpi detentieplaats detentielocatie vestigingpi huidigelocatie',
  unit: 'afdeling unit afd vleugel afdelingunit leefafdeling paviljoen cel celnummer regime',
  title:
    'titel detentietitel titeldetentie verblijfstitel strafsoort soortdetentie soorttitel juridischetitel insluitingstitel insluittitel soort detentiesoort titelsoort typedetentie status detentiestatus executietitel grondslagdetentie juridischestatus soortstraf vrijheidsbenemendetitel',
  offence: 'delict delicten feit feiten strafbaarfeit misdrijf delictomschrijving delicttype soortdelict typedelict',
  beginDate:
    'begin begindetentie begindatum begindatumdetentie startdatum startdatumdetentie start startdetentie aanvang aanvangdetentie aanvangsdatum aanvangsdatumdetentie datuminsluiting insluitdatum insluitingsdatum insluiting datumin ingangsdatum ingesloten ingeslotenop ingeslotensinds binnenkomst datumbinnenkomst datuminstroom instroomdatum insluitingop begindtm datumbegindetentie detentiesinds sinds datuminbewaring datumaanvang',
  releaseDate:
    'einddatum einddetentie verwachteeinddatum verwachteeinddatumdetentie einddatumdetentie ontslagdatum vrijlatingsdatum datumvrijlating datumontslag invrijheidstelling datuminvrijheidstelling invrijheidsstelling datuminvrijheidsstelling verwachteontslagdatum verwachtevrijlating verwachtevrijlatingsdatum vrijlating ontslag eo eodatum datumeo eindeontslag uitstroomdatum datumuitstroom vrijop vrij datumvrij eind einde eindedetentie eindedatum datumuit einddtm vermoedelijkeeinddatum vermoedelijkeontslagdatum verwachteuitstroom verwachteuitstroomdatum fictieveeinddatum fictieveontslagdatum strafeinde einddatumstraf datumeindedetentie datumeinddetentie verwachteinde vidatum voorlopigeeinddatum verwachteinddatum ontslagdtm verwachteeinde expiratiedatum expiratie releasedate',
  releaseDateCertainty:
    'zekerheid zekerheideinddatum zekerheidontslagdatum statuseinddatum zekerheiddatum soorteinddatum einddatumzekerheid zekerheidvrijlating verwachtofvast vastofverwacht zekerheidvaneinddatum statusontslagdatum soortontslagdatum definitief datumzekerheid zekerheidvandedatum',
  topX: 'topx topxaanpak pga topxpga pgatopx top600 top400 persoonsgerichteaanpak topxer topxjanee',
  hic: 'hic highimpactcrime hit hichit hicjanee hicdoelgroep',
  targetGroup: 'doelgroep doelgroepen categorie bijzonderheiddoelgroep aanpak label kenmerk kenmerken',
  prisonCaseManager:
    'casemanager casemanagerpi picasemanager cm casemanagerdji casemanagerinrichting naamcasemanager casemanagerpenitentiaireinrichting contactpersoonpi cmpi contactpi pibegeleider casemanagergevangenis detentiecasemanager trajectbegeleiderpi',
  remark:
    'opmerking opmerkingen bijzonderheden bijzonderheid toelichting notitie notities memo commentaar overig overigen aantekening aantekeningen remarks',
};

const fieldBySynonym: ReadonlyMap<string, ImportField> = new Map(
  (Object.entries(synonyms) as [ImportField, string][]).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field] as const),
  ),
);

/** Columns that count the rows and say nothing about the person. */
const counters = new Set('nr nummer volgnummer volgnr rij regel regelnummer id'.split(' '));

/** The key of a heading: without case, accents, spaces, signs and what stands between brackets. */
export function headingKey(heading: string): string {
  const outside = squashed(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  return outside === '' ? squashed(heading) : outside;
}

/** The field that a heading means, or null when it is not known. */
export function fieldOfHeading(heading: string): ImportField | null {
  return fieldBySynonym.get(headingKey(heading)) ?? fieldBySynonym.get(squashed(heading)) ?? null;
}

const searchedRows = 30;

/**
 * The row (1-based) that holds the headings: among the first thirty, the one with the most known headings; title lines
 * above it have fewer. When no heading is known, the first row with the most filled cells of those.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  let best = { row: 1, known: 0, filled: 0 };
  rows.slice(0, searchedRows).forEach((cells, index) => {
    const known = new Set(cells.map(fieldOfHeading).filter((field) => field !== null)).size;
    const filled = cells.filter((cell) => cell !== '').length;
    if (known > best.known || (known === best.known && known === 0 && filled > best.filled))
      best = { row: index + 1, known, filled };
  });
  return best.row;
}

/**
 * A first mapping: each field once, the first column that carries it; what is not known is kept as a remark, so that
 * nothing gets lost without the user having said so. Columns without heading and content are left out.
 */
export function guessColumns(headings: readonly string[], filled: readonly boolean[]): ColumnUse[] {
  const used = new Set<ImportField>();
  const guesses = headings.map((heading, column): ColumnUse => {
    const field = fieldOfHeading(heading);
    if (field !== null && !used.has(field)) {
      used.add(field);
      return field;
    }
    return filled[column] !== true || counters.has(headingKey(heading)) ? 'leave-out' : 'keep-as-remark';
  });
  // "Naam" beside "Voornamen" is the surname.
  if (used.has('fullName') && !used.has('surname') && (used.has('givenNames') || used.has('prefix')))
    return guesses.map((use) => (use === 'fullName' ? 'surname' : use));
  return guesses;
}
