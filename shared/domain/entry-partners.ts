import { knownNames, peopleOf, type KnownNames } from './entry-known-names.ts';
import { isSlip, mayStart, nameFit, nameWords, shortFit, type NameFit } from './entry-names.ts';
import type { OrganisationId, PersonId } from './ids.ts';
import type { OrganisationType, PartnerOrganisation, PartnerPerson } from './partner.ts';
import { comparable } from './person-name.ts';

export type EntryOrganisation = Pick<PartnerOrganisation, 'id' | 'name' | 'shortName' | 'type' | 'active'>;
export type EntryPerson = Pick<PartnerPerson, 'id' | 'name' | 'organisationId'>;

export interface PartnerContext {
  readonly organisations: readonly EntryOrganisation[];
  readonly people: readonly EntryPerson[];
  /** Who sits at the table of this case: they come first when a name fits more than one. */
  readonly table: {
    readonly organisationIds: readonly OrganisationId[];
    readonly personIds: readonly PersonId[];
  };
  /** Names by which the person concerned is meant, besides "betrokkene". */
  readonly subjectNames: readonly string[];
}

export type EntryOwner =
  | { readonly kind: 'organisation'; readonly organisationId: OrganisationId; readonly personId: PersonId | null }
  | { readonly kind: 'subject' };

/** One owner, or more between whom only the writer can choose, or none. */
export type OwnerAnswer =
  | { readonly kind: 'one'; readonly owner: EntryOwner }
  | { readonly kind: 'more'; readonly options: readonly EntryOwner[] }
  | { readonly kind: 'none' };

const subjectWords = ['betrokkene', 'client', 'gedetineerde', 'hijzelf', 'zijzelf', 'zelf'];

/** What people call the kinds of partners at the table. */
const typeWords: Readonly<Record<OrganisationType, readonly string[]>> = {
  municipality: ['gemeente', 'gem', 'nazorgcoordinator', 'nazorg'],
  prison: ['pi', 'inrichting', 'gevangenis', 'dji', 'casemanager', 'casemanager pi', 'penitentiaire inrichting', 'jji'],
  probation: ['reclassering', 'recl', 'reclasseringswerker', '3ro'],
  police: ['politie', 'pol', 'wijkagent'],
  prosecution: ['om', 'openbaar ministerie', 'justitie', 'officier'],
  care: ['zorg', 'ggz', 'zorgpartner', 'zorgaanbieder'],
  'addiction-care': ['verslavingszorg', 'verslaving'],
  youth: ['jeugd', 'jeugdzorg', 'jeugdbescherming', 'jbrr'],
  housing: ['woningcorporatie', 'corporatie', 'woonstichting', 'wonen', 'woning', 'woco'],
  'victim-support': ['slachtofferhulp', 'shn'],
  work: ['werk', 'uwv', 'werkbedrijf'],
  volunteers: ['vrijwilligers', 'vrijwilliger', 'maatje'],
  other: [],
};

/** The shortest word that may be the beginning of a name ("@w" would be anybody). */
const shortestBeginning = 2;

/**
 * Who is meant by what follows `@`: what is written exactly so comes before what begins so, a name before a kind of
 * organisation, a slip of the pen last; among equals, who sits at the table.
 */
export function findOwner(words: string, context: PartnerContext): OwnerAnswer {
  const said = comparable(words);
  if (said === '') return { kind: 'none' };
  if (subjectWords.includes(said)) return { kind: 'one', owner: { kind: 'subject' } };
  const parts = nameWords(words);
  const names = knownNames(context);
  const whole = parts.length > 1 ? decided(rankedWhole(parts, names, context, 'with-gaps'), context) : none;
  return whole.kind === 'none' ? decided(ranked(said, context), context) : whole;
}

/**
 * Who is meant by the words that follow `@` without quotes: as many of them as make a name, so that nothing of it stays
 * in the text; `count` says how many they are.
 */
export function findLongestOwner(
  words: readonly string[],
  context: PartnerContext,
): { readonly answer: OwnerAnswer; readonly count: number } {
  const [first = ''] = words;
  // After the whole of a name, what follows is rather the text: "@gemeente veiligheid bespreken".
  const gaps = isName(first, context) ? 'without-gaps' : 'with-gaps';
  const names = namesFrom(first, knownNames(context));
  for (let count = Math.min(words.length, mostWordsOf(names, context)); count > 1; count -= 1) {
    const said = nameWords(words.slice(0, count).join(' '));
    const answer = said.length > 1 ? decided(rankedWhole(said, names, context, gaps), context) : none;
    if (answer.kind !== 'none') return { answer, count };
  }
  return { answer: findOwner(first, context), count: 1 };
}

/** In how many words at most somebody can be named, one more for a word that is written as two. */
function mostWordsOf({ organisations, people }: KnownNames, { subjectNames }: PartnerContext): number {
  const lengths = [
    ...organisations.map(({ name, short }) => Math.max(name.length, short.length)),
    ...people.map(({ name }) => name.length),
    nameWords(subjectNames.join(' ')).length,
    1,
  ];
  return Math.max(...lengths) + 1;
}

const none: OwnerAnswer = { kind: 'none' };

function decided(ranks: Iterable<readonly EntryOwner[]>, context: PartnerContext): OwnerAnswer {
  for (const candidates of ranks) {
    const options = atTableFirst(unique(candidates), context);
    const [only] = options;
    if (only !== undefined) return options.length === 1 ? { kind: 'one', owner: only } : { kind: 'more', options };
  }
  return none;
}

function isName(word: string, { organisations }: PartnerContext): boolean {
  const said = comparable(word);
  return organisations.some((one) => one.active && [one.name, one.shortName].map(comparable).includes(said));
}

/** Who fits two words or more, each of them whole, the surest first. */
function* rankedWhole(
  said: readonly string[],
  { organisations, people, common }: KnownNames,
  context: PartnerContext,
  gaps: 'with-gaps' | 'without-gaps',
): Generator<readonly EntryOwner[]> {
  const fits = organisations.map(({ owner, name, short }) => ({
    owner,
    fit: short.join('') === said.join('') ? 'whole' : (nameFit(said, name, common) ?? shortFit(said, name, short)),
  }));
  const inPeople = people.map(({ owner, name }) => ({ owner, fit: nameFit(said, name, noWords) }));
  const having = (which: readonly { owner: EntryOwner; fit: NameFit | null }[], ...wanted: NameFit[]) =>
    which.filter(({ fit }) => fit !== null && wanted.includes(fit)).map(({ owner }) => owner);
  yield having(fits, 'whole');
  yield [...having(inPeople, 'whole'), ...subjectWhere(context, said.join(' '))];
  yield having(fits, 'beginning');
  yield [...having(fits, 'part'), ...having(inPeople, 'beginning', 'part')];
  yield organisations.filter(({ type }) => typeWords[type].includes(said.join(' '))).map(({ owner }) => owner);
  if (gaps === 'with-gaps') yield [...having(fits, 'gaps'), ...having(inPeople, 'gaps')];
}

/** Whose name may have this word first of what is said: most names fall away by it, before more words are tried. */
function namesFrom(first: string, { organisations, people, common }: KnownNames): KnownNames {
  const [word = ''] = nameWords(first);
  return {
    organisations: organisations.filter(
      ({ name, short, type }) =>
        mayStart(word, name) || mayStart(word, short) || typeWords[type].some((one) => one.startsWith(`${word} `)),
    ),
    people: people.filter(({ name }) => mayStart(word, name)),
    common,
  };
}

const noWords: ReadonlySet<string> = new Set();

function* ranked(said: string, context: PartnerContext): Generator<readonly EntryOwner[]> {
  const active = context.organisations.filter((one) => one.active);
  const where = (fits: (one: EntryOrganisation) => boolean) => active.filter(fits).map(ownerOf);
  yield where((one) => comparable(one.shortName) === said || comparable(one.name) === said);
  yield [...peopleWhere(context, (word) => word === said, said), ...subjectWhere(context, said)];
  yield where((one) => wordsOf(one.name).includes(said));
  yield where((one) => typeWords[one.type].includes(said));
  const long = said.length >= shortestBeginning;
  if (!long) return;
  yield where((one) => comparable(one.shortName).startsWith(said) || comparable(one.name).startsWith(said));
  yield where((one) => wordsOf(one.name).some((word) => word.startsWith(said)));
  yield where((one) => typeWords[one.type].some((word) => word.startsWith(said)));
  yield peopleWhere(context, (word) => word.startsWith(said), said);
  yield where((one) =>
    [comparable(one.shortName), ...wordsOf(one.name), ...typeWords[one.type]].some((word) => isSlip(said, word)),
  );
}

function peopleWhere(context: PartnerContext, fits: (word: string) => boolean, said: string): EntryOwner[] {
  return peopleOf(context)
    .filter(({ name }) => comparable(name) === said || wordsOf(name).some(fits))
    .map(({ owner }) => owner);
}

/** The person concerned, by one of the names or more of them one after the other. */
function subjectWhere({ subjectNames }: PartnerContext, said: string): EntryOwner[] {
  const names = subjectNames.map(comparable).filter((name) => name !== '');
  const isNamed = (rest: string): boolean =>
    names.some((name) => rest === name || (rest.startsWith(`${name} `) && isNamed(rest.slice(name.length + 1))));
  return isNamed(said) ? [{ kind: 'subject' }] : [];
}

function ownerOf({ id }: EntryOrganisation): EntryOwner {
  return { kind: 'organisation', organisationId: id, personId: null };
}

function wordsOf(name: string): string[] {
  return comparable(name).split(' ');
}

function unique(owners: readonly EntryOwner[]): EntryOwner[] {
  return owners.filter((owner, at) => owners.findIndex((other) => sameOwner(owner, other)) === at);
}

export function sameOwner(one: EntryOwner, other: EntryOwner): boolean {
  if (one.kind === 'subject' || other.kind === 'subject') return one.kind === other.kind;
  return one.organisationId === other.organisationId && one.personId === other.personId;
}

/** Who is at this table, when any of them is; then the organisations at it; then all. */
function atTableFirst(owners: readonly EntryOwner[], { table }: PartnerContext): readonly EntryOwner[] {
  if (owners.length < 2) return owners;
  const people = owners.filter(
    (one) => one.kind === 'subject' || (one.personId !== null && table.personIds.includes(one.personId)),
  );
  if (people.length > 0) return people;
  const here = owners.filter(
    (one) => one.kind === 'organisation' && table.organisationIds.includes(one.organisationId),
  );
  return here.length > 0 ? here : owners;
}
