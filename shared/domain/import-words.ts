import type { DetentionTitle, ReleaseDateCertainty } from './detention.ts';
import { comparable } from './person-name.ts';
import type { Sex } from './subject.ts';

/** Words as headings and codes are compared: `comparable` without the spaces. */
export function squashed(words: string): string {
  return comparable(words).replaceAll(' ', '');
}

const nothing = new Set(
  'onbekend onb nvt geen nnb nnbekend nietbekend nognietbekend volgt leeg null tbd nietvantoepassing niks unknown nietingevuld'.split(
    ' ',
  ),
);

/** Begins with a letter that no such word begins with. */
const something = new RegExp(
  `^[${Array.from('abcdefghijklmnopqrstuvwxyz')
    .filter((letter) => Array.from(nothing).every((word) => word[0] !== letter))
    .join('')}]`,
  'i',
);

/** An empty cell, or a word with which lists say that they do not know. */
export function isNothing(cell: string): boolean {
  if (cell === '') return true;
  // No word for "not known" holds a digit; dates and numbers, most of a list, need no closer look.
  if (cell.length > 30 || something.test(cell) || /\d/.test(cell)) return false;
  const words = squashed(cell);
  return words === '' || nothing.has(words);
}

function tableOf<Code extends string>(rows: readonly (readonly [Code, string])[]): ReadonlyMap<string, Code> {
  return new Map(rows.flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)));
}

const sexes = tableOf<Sex>([
  ['male', 'm man mannelijk male jongen dhr heer deheer'],
  ['female', 'v vrouw vrouwelijk f female meisje mevr mw mevrouw'],
  ['other', 'x anders nonbinair overig o'],
]);

/** Null when the word is not known; `unknown` when the list says nothing. */
export function parseSex(cell: string): Sex | null {
  return isNothing(cell) ? 'unknown' : (sexes.get(squashed(cell)) ?? null);
}

const titles = tableOf<DetentionTitle>([
  [
    'pre-trial',
    'preventief preventievehechtenis voorlopigehechtenis voorlhechtenis vh preventiefgehecht prev bewaring gevangenhouding gevangenneming inbewaringstelling ibs inverzekeringstelling voorarrest',
  ],
  ['imprisonment', 'gevangenisstraf gevangenis straf gs afgestraft gevstraf onvoorwaardelijkegevangenisstraf'],
  ['detention', 'hechtenis principalehechtenis'],
  ['substitute-detention', 'vervangendehechtenis vervhechtenis vvh subsidiairehechtenis vervangendejeugddetentie'],
  ['coercive-detention', 'gijzeling lijfsdwang gijz wahv wahvgijzeling'],
  ['arrestee', 'arrestant arrestanten lopendvonnis lopendevonnissen'],
  ['self-reporter', 'zelfmelder zelfmelders zm zelfmeldprocedure'],
  ['isd', 'isd isdmaatregel maatregelisd inrichtingstelselmatigedaders plaatsingisd'],
  ['youth-detention', 'jeugddetentie jd jeugd'],
  ['pij', 'pij pijmaatregel jeugdtbs'],
  ['tbs', 'tbs tbsmetdwang tbsmetdwangverpleging tbsmetvoorwaarden terbeschikkingstelling dwangverpleging'],
]);

/** The code of a legal title; `other` when the list has its own word, null when it says nothing. */
export function parseTitle(cell: string): DetentionTitle | null {
  return isNothing(cell) ? null : (titles.get(squashed(cell)) ?? 'other');
}

const certainties = tableOf<ReleaseDateCertainty>([
  ['expected', 'verwacht verwachte voorlopig voorlopige indicatief geschat vermoedelijk fictief fictieve schatting'],
  ['conditional', 'vi vidatum voorwaardelijk voorwaardelijkeinvrijheidstelling voorwaardelijkeinvrijheidsstelling'],
  ['confirmed', 'vastgesteld vast definitief zeker bevestigd onherroepelijk vastgestelde einddatum def'],
]);

/** Null when the list says nothing; undefined when its word is not known. */
export function parseCertainty(cell: string): ReleaseDateCertainty | null | undefined {
  if (['onbekend', 'onzeker'].includes(squashed(cell))) return 'unknown';
  return isNothing(cell) ? null : certainties.get(squashed(cell));
}

const yes = new Set('ja j yes y x 1 waar true v'.split(' '));
const no = new Set('nee n no 0 onwaar false neen'.split(' '));

/** Null when the list says nothing; undefined when it says something that is neither yes nor no. */
export function parseYesNo(cell: string): boolean | null | undefined {
  if (['✓', '✔', '☑'].includes(cell.trim())) return true;
  const words = squashed(cell);
  if (yes.has(words)) return true;
  if (no.has(words)) return false;
  return isNothing(cell) ? null : undefined;
}

const groups = tableOf<string>([
  ['top-x', 'topx top600 top400 topxaanpak pga persoonsgerichteaanpak topxpga pgax'],
  ['hic', 'hic hit hiter hiters highimpactcrime highimpactcrimes highimpacttarget hichit'],
]);

/** A word for a target group as the region writes it. */
export interface TargetGroupWord {
  readonly code: string;
  readonly label: string;
  readonly shortLabel: string;
}

/** Splits a cell with target groups into codes of the region and words that it does not know. */
export function parseTargetGroups(
  cell: string,
  region: readonly TargetGroupWord[],
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  if (isNothing(cell)) return { codes: [], unknown: [] };
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const word of cell.split(/[,;/+|\n]/).map((part) => part.trim())) {
    if (isNothing(word)) continue;
    const key = squashed(word);
    const item = region.find(({ code, label, shortLabel }) =>
      [code, label, shortLabel].some((known) => known !== '' && squashed(known) === key),
    );
    const code = item?.code ?? groups.get(key);
    if (code === undefined) unknown.push(word);
    else codes.add(code);
  }
  return { codes: [...codes], unknown };
}
