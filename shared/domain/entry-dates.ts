import {
  addMonths,
  addWorkingDays,
  dayOf,
  lastOfMonth,
  mondayOf,
  mondayOfWeek,
  monthOf,
  nextDay,
  nextWeekday,
  numberOf,
  pattern,
  weekdayNumber,
  weekdayOf,
} from './calendar-words.ts';
import { addDays, daysBetween, type IsoDate } from './dates.ts';
import { folded, type Span } from './entry-words.ts';

export interface DateContext {
  /** The day of the meeting: all that is said counts from it. */
  readonly today: IsoDate;
  readonly releaseDate: IsoDate | null;
  readonly nextMeetingDate: IsoDate | null;
}

export type DateDoubt =
  'impossible-date' | 'past-date' | 'date-next-year' | 'weekday-differs' | 'no-release-date' | 'no-next-meeting';

/** A date in the words, or why words that look like one are none. */
export interface FoundDate extends Span {
  readonly date: IsoDate | null;
  readonly doubt: DateDoubt | null;
  /** How sure it is that a last day is meant: 2 after "uiterlijk", 1 after another such word, else 0. */
  readonly weight: number;
}

/** The period that words name; a deadline is its last day, "vóór" it is the day before its first. */
interface Named {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly doubt?: DateDoubt;
}
type Answer = Named | DateDoubt | null;
type Groups = Readonly<Record<string, string | undefined>>;

interface Reader {
  readonly shape: RegExp;
  readonly read: (groups: Groups, context: DateContext) => Answer;
  /** Words that are only a date after a word like "vóór". */
  readonly needsLead?: boolean;
}

/** Words that say that a date follows. "voor" and "tot" exclude the day, the others include it. */
const lead =
  /(?<last>uiterlijk|ten laatste|niet later dan|deadline:?)?\s*(?<word>tot en met|t\/m|voor|tot|op|per|in|bij)?\s*/y;
const notAhead = /(?:afgelopen|vorige|vorig|sinds|elke|iedere|alle|laatste|vanaf|eerdere)\s+$/;
const release =
  '(?:(?:de|zijn|haar|diens|hun)\\s+)?(?:vrijlating|invrijheidstelling|vrijlatingsdatum|ontslagdatum|ontslag|uitstroom|einde? detentie)';
const meeting =
  '(?:(?:het|ons|dit)\\s+)?(?:volgende?|komende?|eerstvolgende?)\\s+(?:\\p{L}*overleg|vergadering|themakamer|zitting|bespreking)';
const unit = 'dag|dagen|werkdag|werkdagen|week|weken|maand|maanden|jaar|uur';
const coming = 'komende|aanstaande|aankomende|eerstvolgende|deze|a\\.s\\.|as';
const dayPart = '(?:ochtend|morgen|middag|avond)?';
/** What follows a number that is an amount and no day. */
const noAmount = '(?!\\s*(?:uur|uren|dag|week|weken|maand|jaar|jr|minuten|min|keer|maal|x\\b|euro|personen|procent|%))';

const readers: readonly Reader[] = [
  {
    shape: sticky('(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)'),
    read: (g, c) => exact(c, dayOf(Number(g['year']), Number(g['month']), Number(g['day']))),
  },
  {
    shape: sticky(
      `(?:(?<weekday>${pattern.weekday}|${pattern.shortWeekday})\\s+)?(?<day>\\d{1,2})(?:[-/](?<month>\\d{1,2})(?:[-/](?<year>\\d{4}|\\d{2}))?|\\.(?<month2>\\d{1,2})\\.(?<year2>\\d{4}|\\d{2}))(?![\\d/-]|\\.\\d)${noAmount}`,
    ),
    read: (g, c) => numeric(g, c),
  },
  {
    shape: sticky(
      `(?:(?<weekday>${pattern.weekday}|${pattern.shortWeekday})\\s+)?(?:de\\s+)?(?<day>\\d{1,2})(?:e|ste|de)?(?:\\s+|-)(?<month>${pattern.month})\\b\\.?(?:(?:\\s+|-)(?<year>\\d{4}|'\\d{2})(?!\\d))?`,
    ),
    read: (g, c) => dated(g, c, Number(g['day']), monthOf(g['month'] ?? '')),
  },
  { shape: sticky(`vandaag|vanmiddag|vanavond`), read: (_, { today }) => one(today) },
  { shape: sticky(`overmorgen${dayPart}`), read: (_, { today }) => one(addDays(today, 2)) },
  { shape: sticky(`(?<!(?:de|elke|iedere)\\s)morgen${dayPart}`), read: (_, { today }) => one(addDays(today, 1)) },
  {
    shape: sticky(
      `(?:(?<coming>${coming})\\s+)?(?<weekday>${pattern.weekday})${dayPart}(?:\\s+(?:a\\.s\\.|aanstaande))?(?:\\s+over\\s+(?:(?<n>${pattern.number})\\s+(?<unit>dag|dagen|week|weken)))?`,
    ),
    read: (g, c) => weekday(g, c),
  },
  {
    shape: sticky(`(?<weekday>vr)(?:\\s+over\\s+(?:(?<n>${pattern.number})\\s+(?<unit>dag|dagen|week|weken)))?`),
    read: (g, c) => weekday(g, c),
  },
  {
    shape: sticky(
      `(?<weekday>ma|di|wo|do|za)(?:\\s+over\\s+(?:(?<n>${pattern.number})\\s+(?<unit>dag|dagen|week|weken)))`,
    ),
    read: (g, c) => weekday(g, c),
  },
  // "ma", "di", "zo" are words too: a day only after "vóór" or "op", and "zo" only as the last word.
  { shape: sticky('(?<weekday>ma|di|wo|do|za)'), needsLead: true, read: (g, c) => weekday(g, c) },
  { shape: sticky('(?<weekday>zo)(?=\\s*$)'), needsLead: true, read: (g, c) => weekday(g, c) },
  {
    shape: sticky(
      `(?:volgende\\s+week|week\\s+daarop)\\s+(?<weekday>${pattern.weekday}|${pattern.shortWeekday})${dayPart}`,
    ),
    read: (g, { today }) => one(addDays(mondayOf(today), 6 + weekdayNumber(g['weekday'] ?? ''))),
  },
  {
    shape: sticky(`(?<weekday>${pattern.weekday})${dayPart}\\s+(?:in\\s+)?volgende\\s+week`),
    read: (g, { today }) => one(addDays(mondayOf(today), 6 + weekdayNumber(g['weekday'] ?? ''))),
  },
  // Said on a Wednesday, "volgende vrijdag" is the one of next week; the coming one is "vrijdag" or "komende vrijdag".
  {
    shape: sticky(`volgende\\s+(?<weekday>${pattern.weekday})${dayPart}`),
    read: (g, { today }) => one(addDays(mondayOf(today), 6 + weekdayNumber(g['weekday'] ?? ''))),
  },
  {
    shape: sticky(
      `over\\s+(?:(?<n>${pattern.number})\\s+(?<unit>${unit})|(?<half>een\\s+half\\s+jaar|anderhalf\\s+jaar))`,
    ),
    read: (g, { today }) => one(later(today, g)),
  },
  {
    shape: sticky(`binnen\\s+(?:(?<n>${pattern.number})\\s+(?<unit>${unit})|(?<half>een\\s+half\\s+jaar))`),
    read: (g, { today }) => one(later(today, g)),
  },
  {
    shape: sticky(
      `(?:(?:binnen|uiterlijk)\\s+)?(?:(?:een|de)\\s+)?(?:(?<n>${pattern.number})\\s+)?(?<unit>${unit})\\s+na\\s+${release}`,
    ),
    read: (g, c) => fromNamed(c.releaseDate, 'no-release-date', (day) => later(day, g)),
  },
  {
    shape: sticky(`(?:(?:een|de)\\s+)?(?:(?<n>${pattern.number})\\s+)?(?<unit>${unit})\\s+voor\\s+${release}`),
    read: (g, c) => fromNamed(c.releaseDate, 'no-release-date', (day) => earlier(day, g)),
  },
  {
    shape: sticky(`(?:op\\s+)?(?:de\\s+)?dag\\s+van\\s+${release}`),
    read: (_, c) => fromNamed(c.releaseDate, 'no-release-date', (day) => day),
  },
  {
    shape: sticky(release),
    needsLead: true,
    read: (_, c) => fromNamed(c.releaseDate, 'no-release-date', (day) => day),
  },
  {
    shape: sticky(
      `(?:(?:een|de)\\s+)?(?:(?<n>${pattern.number})\\s+)?(?<unit>dag|dagen|week|weken)\\s+voor\\s+${meeting}`,
    ),
    read: (g, c) => fromNamed(c.nextMeetingDate, 'no-next-meeting', (day) => earlier(day, g)),
  },
  {
    shape: sticky(meeting),
    read: (_, c) => fromNamed(c.nextMeetingDate, 'no-next-meeting', (day) => day),
  },
  {
    shape: sticky(
      `(?:(?:het|de)\\s+)?(?<part>begin|half|medio|midden|halverwege|eind|einde)\\s+(?:van\\s+)?(?:(?:de|het|deze|dit)\\s+)?(?<next>volgende?\\s+|komende?\\s+)?(?<unit>week|maand|jaar|kwartaal)`,
    ),
    read: (g, c) => partOf(spanOf(g, c.today), g),
  },
  {
    shape: sticky(
      `(?:(?:het|de)\\s+)?(?<part>begin|half|medio|midden|halverwege|eind|einde)\\s+(?:van\\s+)?(?<month>${pattern.month})\\b\\.?(?:\\s+(?<year>\\d{4}))?`,
    ),
    read: (g, c) => partOf(monthAhead(g, c.today), g),
  },
  { shape: sticky('jaareinde'), read: (_, { today }) => one(`${today.slice(0, 4)}-12-31`) },
  {
    shape: sticky('(?<next>volgende|volgend|komende|komend|deze|dit)\\s+(?<unit>week|maand|kwartaal|jaar)'),
    read: (g, c) => withWorkWeek(spanOf(g, c.today), g),
  },
  {
    shape: sticky(`(?<month>${pattern.fullMonth})(?:\\s+(?<year>\\d{4}))?`),
    needsLead: true,
    read: (g, c) => monthAhead(g, c.today),
  },
  {
    shape: sticky('(?:(?<part>begin|half|midden|eind|einde)\\s+(?:van\\s+)?)?week\\s+(?<week>\\d{1,2})(?!\\d)'),
    read: (g, c) => weekNumber(g, c.today),
  },
  {
    shape: sticky(
      'de\\s+(?<day>\\d{1,2})(?:e|ste|de)(?:\\s+van\\s+(?<which>deze|volgende)\\s+maand|(?=\\s*(?:$|[,.;])))',
    ),
    needsLead: true,
    read: (g, c) => dayOfMonth(g, c.today),
  },
];

/** Every date in the words, from left to right, none over another; at one place the longest reading counts. */
export function findDates(words: string, context: DateContext): FoundDate[] {
  const line = folded(words);
  const found: FoundDate[] = [];
  // Not after a sign either: what follows `@` and `#` is a name, and without it the sign would stand before other words.
  const starts = /(?<![\p{L}\p{N}\p{M}_/.'@#-])[\p{L}\p{N}]/gu;
  for (let start = starts.exec(line); start !== null; start = starts.exec(line)) {
    if (start.index < (found.at(-1)?.end ?? 0)) continue;
    const here = dateAt(line, start.index, context);
    if (here !== null) found.push(here);
  }
  return found;
}

function dateAt(line: string, at: number, context: DateContext): FoundDate | null {
  lead.lastIndex = at;
  const { last, word } = lead.exec(line)?.groups ?? {};
  if (last === undefined && notAhead.test(line.slice(Math.max(0, at - 20), at))) return null;
  const bodyAt = lead.lastIndex;
  const bare = bodyAt === at ? null : longest(line, at, at, false, context);
  const led = longest(line, at, bodyAt, bodyAt !== at, context);
  const best = bare !== null && bare.end > (led?.end ?? 0) ? bare : led;
  if (best === null) return null;
  const isLed = best === led && bodyAt !== at;
  const weight = !isLed ? 0 : last === undefined ? 1 : 2;
  const { answer, end } = best;
  if (typeof answer === 'string') return { start: at, end, date: null, doubt: answer, weight };
  const excludes = isLed && (word === 'voor' || word === 'tot') && !best.isEnd;
  const date = excludes ? addDays(answer.first, -1) : isLed && word === 'per' ? answer.first : answer.last;
  const doubt = date < context.today ? 'past-date' : (answer.doubt ?? null);
  return { start: at, end, date, doubt, weight };
}

interface Match {
  readonly end: number;
  readonly answer: Named | DateDoubt;
  /** "vóór eind december": the end of a period is a moment that one works towards, not a day to stay before. */
  readonly isEnd: boolean;
}

function longest(line: string, start: number, at: number, isLed: boolean, context: DateContext): Match | null {
  let best: Match | null = null;
  for (const { shape, read, needsLead } of readers) {
    if (needsLead === true && !isLed) continue;
    shape.lastIndex = at;
    const match = shape.exec(line);
    if (match === null || at + match[0].length <= (best?.end ?? start)) continue;
    const groups = match.groups ?? {};
    const answer = read(groups, context);
    // Numbers that are no day of any calendar are just numbers, unless something says that a day was meant.
    if (answer === null || (answer === 'impossible-date' && !isLed && isLoose(groups))) continue;
    best = { end: at + match[0].length, answer, isEnd: groups['part']?.startsWith('eind') === true };
  }
  return best;
}

function isLoose(groups: Groups): boolean {
  return groups['year'] === undefined && /^\d+$/.test(groups['month'] ?? '');
}

function sticky(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}_@#]|!\\p{L})`, 'uy');
}

function one(date: IsoDate): Named {
  return { first: date, last: date };
}

function exact({ today }: DateContext, date: IsoDate | null): Answer {
  if (date === null) return 'impossible-date';
  return date < today ? { ...one(date), doubt: 'past-date' } : one(date);
}

function numeric(groups: Groups, context: DateContext): Answer {
  const day = Number(groups['day']);
  const month = Number(groups['month'] ?? groups['month2']);
  const year = groups['year'] ?? groups['year2'];
  // "24/7" and "1/2 dag" are said far more often than those days.
  if (year === undefined && day === 24 && month === 7) return null;
  if (year === undefined && (day > 31 || month > 12 || day === 0 || month === 0)) return 'impossible-date';
  return dated({ ...groups, year }, context, day, month);
}

function dated(groups: Groups, context: DateContext, day: number, month: number): Answer {
  const year = groups['year']?.replace("'", '').padStart(4, '20');
  const date = year === undefined ? nextDay(context.today, month, day) : dayOf(Number(year), month, day);
  const answer = exact(context, date);
  if (answer === null || typeof answer === 'string') return answer;
  const { weekday: said } = groups;
  if (said !== undefined && weekdayNumber(said) !== weekdayOf(answer.last))
    return { ...answer, doubt: 'weekday-differs' };
  // Just over: somebody may mean the day that has passed.
  if (year === undefined && daysBetween(context.today, answer.last) > 300)
    return { ...answer, doubt: 'date-next-year' };
  return answer;
}

function weekday(groups: Groups, { today }: DateContext): Answer {
  const day = nextWeekday(today, weekdayNumber(groups['weekday'] ?? ''));
  return one(groups['n'] === undefined ? day : later(day, groups));
}

/** So much after a day; without an amount one ("week na vrijlating"). */
function later(day: IsoDate, groups: Groups): IsoDate {
  const { half, unit: word = 'dag' } = groups;
  if (half !== undefined) return addMonths(day, half.startsWith('anderhalf') ? 18 : 6);
  const amount = groups['n'] === undefined ? 1 : numberOf(groups['n']);
  if (word.startsWith('werkdag')) return addWorkingDays(day, amount);
  if (word.startsWith('dag')) return addDays(day, amount);
  if (word === 'uur') return addDays(day, Math.ceil(amount / 24));
  if (word.startsWith('wee') || word === 'weken') return addDays(day, amount * 7);
  return addMonths(day, word === 'jaar' ? amount * 12 : amount);
}

function earlier(day: IsoDate, groups: Groups): IsoDate {
  const { unit: word = 'dag' } = groups;
  const amount = groups['n'] === undefined ? 1 : numberOf(groups['n']);
  if (word.startsWith('maand') || word === 'jaar') return addMonths(day, word === 'jaar' ? -amount * 12 : -amount);
  return addDays(day, -daysBetween(day, later(day, groups)));
}

function fromNamed(named: IsoDate | null, doubt: DateDoubt, make: (day: IsoDate) => IsoDate): Answer {
  return named === null ? doubt : one(make(named));
}

/** The week, month, quarter or year that is meant: this one, or the next. */
function spanOf(groups: Groups, today: IsoDate): Named {
  const ahead = /^(?:volgend|komend)/.test(groups['next'] ?? '') ? 1 : 0;
  const year = Number(today.slice(0, 4));
  if (groups['unit'] === 'week') {
    const monday = addDays(mondayOf(today), ahead * 7);
    return { first: monday, last: addDays(monday, 6) };
  }
  if (groups['unit'] === 'jaar') return { first: `${year + ahead}-01-01`, last: `${year + ahead}-12-31` };
  const length = groups['unit'] === 'kwartaal' ? 3 : 1;
  const month = Number(today.slice(5, 7)) - 1;
  const first = addMonths(`${year}-01-01`, Math.floor(month / length) * length + ahead * length);
  return { first, last: addDays(addMonths(first, length), -1) };
}

/** A week without more ends on Friday for who has something to do in it; on a weekend, on that Sunday. */
function withWorkWeek(span: Named, groups: Groups): Named {
  if (groups['unit'] !== 'week') return span;
  return { first: span.first, last: addDays(span.first, 4) };
}

/** "Begin" ends after the first week (a Tuesday in a week, January in a year), "half" in the middle, "eind" at the end. */
function partOf(span: Named, groups: Groups): Named {
  const { part = '', unit: word } = groups;
  const { first } = span;
  const isBegin = part === 'begin';
  if (part.startsWith('eind')) return word === 'week' ? { first, last: addDays(first, 4) } : span;
  if (word === 'week') return { first, last: addDays(first, isBegin ? 1 : 2) };
  if (word === 'jaar') return { first, last: addDays(addMonths(first, isBegin ? 1 : 6), -1) };
  const middle = word === 'kwartaal' ? addDays(addMonths(first, 1), 14) : addDays(first, 14);
  return isBegin ? { first, last: addDays(first, 6) } : { first: middle, last: middle };
}

/** The month by its name: the one that runs, or the next of that name. */
function monthAhead(groups: Groups, today: IsoDate): Named {
  const month = monthOf(groups['month'] ?? '');
  const thisYear = Number(today.slice(0, 4));
  const year =
    groups['year'] === undefined ? thisYear + (lastOfMonth(thisYear, month) < today ? 1 : 0) : Number(groups['year']);
  const first = dayOf(year, month, 1) ?? today;
  return { first, last: lastOfMonth(year, month) };
}

function weekNumber(groups: Groups, today: IsoDate): Answer {
  const week = Number(groups['week']);
  const year = Number(today.slice(0, 4));
  const monday = [year, year + 1]
    .map((one) => mondayOfWeek(one, week))
    .find((day) => day !== null && addDays(day, 4) >= today);
  if (monday === undefined || monday === null) return 'impossible-date';
  const span = { first: monday, last: addDays(monday, 4) };
  return groups['part'] === undefined ? span : partOf(span, { ...groups, unit: 'week' });
}

function dayOfMonth(groups: Groups, today: IsoDate): Answer {
  const day = Number(groups['day']);
  const from = groups['which'] === 'volgende' ? addMonths(`${today.slice(0, 7)}-01`, 1) : today;
  const month = `${from.slice(0, 7)}-01`;
  const candidates = groups['which'] === undefined ? [0, 1, 2] : [0];
  for (const ahead of candidates) {
    const [year = 0, index = 1] = addMonths(month, ahead).split('-').map(Number);
    const date = dayOf(year, index, day);
    if (date !== null && date >= today) return one(date);
  }
  return 'impossible-date';
}
