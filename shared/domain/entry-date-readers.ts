import { dayOf, mondayOf, monthOf, pattern, weekdayNumber } from './calendar-words.ts';
import { addDays } from './dates.ts';
import {
  dated,
  dayOfMonth,
  earlier,
  exact,
  fromNamed,
  later,
  monthNamed,
  numeric,
  one,
  partOf,
  spanOf,
  weekday,
  weekNumber,
  withWorkWeek,
  type Answer,
  type DateContext,
  type Groups,
} from './entry-date-answers.ts';

interface Reader {
  readonly shape: RegExp;
  readonly read: (groups: Groups, context: DateContext) => Answer;
  /** Words that are only a date after a word like "vóór". */
  readonly needsLead?: boolean;
}

const release =
  '(?:(?:de|zijn|haar|diens|hun)\\s+)?(?:vrijlating|invrijheidstelling|vrijlatingsdatum|ontslagdatum|ontslag|uitstroom|einde? detentie)';
const meeting =
  '(?:(?:het|ons|dit)\\s+)?(?:volgende?|komende?|eerstvolgende?)\\s+(?:\\p{L}*overleg|vergadering|themakamer|zitting|bespreking)';
const unit = 'dag|dagen|werkdag|werkdagen|week|weken|maand|maanden|jaar|uur';
const coming = 'komende|aanstaande|aankomende|eerstvolgende|deze|a\\.s\\.|as';
const dayPart = '(?:ochtend|morgen|middag|avond)?';
/** "Vrijdag over twee weken". */
const daysOn = `(?:\\s+over\\s+(?:(?<n>${pattern.number})\\s+(?<unit>dag|dagen|week|weken)))`;
/** What follows a number that is an amount and no day. */
const noAmount = '(?!\\s*(?:uur|uren|dag|week|weken|maand|jaar|jr|minuten|min|keer|maal|x\\b|euro|personen|procent|%))';

const dayOfNextWeek: Reader['read'] = ({ weekday: said = '' }, { today }) =>
  one(addDays(mondayOf(today), 6 + weekdayNumber(said)));

/** The shapes in which a date is said, each with how it is read; where several fit, the longest counts. */
export const dateReaders: readonly Reader[] = [
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
      `(?:(?<coming>${coming})\\s+)?(?<weekday>${pattern.weekday})${dayPart}(?:\\s+(?:a\\.s\\.|aanstaande))?${daysOn}?`,
    ),
    read: (g, c) => weekday(g, c),
  },
  {
    shape: sticky(`(?<weekday>vr)${daysOn}?`),
    read: (g, c) => weekday(g, c),
  },
  {
    shape: sticky(`(?<weekday>ma|di|wo|do|za)${daysOn}`),
    read: (g, c) => weekday(g, c),
  },
  // "ma", "di", "zo" are words too: a day only after "vóór" or "op", and "zo" only as the last word.
  { shape: sticky('(?<weekday>ma|di|wo|do|za)'), needsLead: true, read: (g, c) => weekday(g, c) },
  { shape: sticky('(?<weekday>zo)(?=\\s*$)'), needsLead: true, read: (g, c) => weekday(g, c) },
  {
    shape: sticky(
      `(?:volgende\\s+week|week\\s+daarop)\\s+(?<weekday>${pattern.weekday}|${pattern.shortWeekday})${dayPart}`,
    ),
    read: dayOfNextWeek,
  },
  {
    shape: sticky(`(?<weekday>${pattern.weekday})${dayPart}\\s+(?:in\\s+)?volgende\\s+week`),
    read: dayOfNextWeek,
  },
  // Said on a Wednesday, "volgende vrijdag" is the one of next week; the coming one is "vrijdag" or "komende vrijdag".
  {
    shape: sticky(`volgende\\s+(?<weekday>${pattern.weekday})${dayPart}`),
    read: dayOfNextWeek,
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
    read: (g, c) => monthNamed(g, c),
  },
  { shape: sticky('jaareinde'), read: (_, { today }) => one(`${today.slice(0, 4)}-12-31`) },
  {
    shape: sticky('(?<next>volgende|volgend|komende|komend|deze|dit)\\s+(?<unit>week|maand|kwartaal|jaar)'),
    read: (g, c) => withWorkWeek(spanOf(g, c.today), g),
  },
  {
    shape: sticky(`(?<month>${pattern.fullMonth})(?:\\s+(?<year>\\d{4}))?`),
    needsLead: true,
    read: (g, c) => monthNamed(g, c),
  },
  {
    shape: sticky('(?:(?<part>begin|half|midden|eind|einde)\\s+(?:van\\s+)?)?week\\s+(?<week>\\d{1,2})(?!\\d)'),
    read: (g, c) => weekNumber(g, c),
  },
  {
    shape: sticky(
      'de\\s+(?<day>\\d{1,2})(?:e|ste|de)(?:\\s+van\\s+(?<which>deze|volgende)\\s+maand|(?=\\s*(?:$|[,.;])))',
    ),
    needsLead: true,
    read: (g, c) => dayOfMonth(g, c.today),
  },
];

function sticky(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}_@#]|!\\p{L})`, 'uy');
}
