import { addDays, daysBetween, isoDate, type IsoDate } from './dates.ts';

const monthNames = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
] as const;
const monthShorts: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, febr: 2, mrt: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, okt: 10, nov: 11, dec: 12 },
};
const weekdayNames = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const weekdayShorts = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const numberWords: Readonly<Record<string, number>> = {
  ...{ een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11 },
  ...{ twaalf: 12, dertien: 13, veertien: 14 },
};

/** Parts of a pattern (over folded words). */
export const pattern = {
  fullMonth: monthNames.join('|'),
  month: [...monthNames, ...Object.keys(monthShorts).reverse()].join('|'),
  weekday: weekdayNames.join('|'),
  shortWeekday: weekdayShorts.join('|'),
  number: `\\d{1,3}|${Object.keys(numberWords).reverse().join('|')}`,
} as const;

export function monthOf(word: string): number {
  return monthShorts[word] ?? monthNames.findIndex((name) => name === word) + 1;
}

export function numberOf(word: string): number {
  return numberWords[word] ?? Number(word);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(date).getUTCDay() || 7;
}

export function weekdayNumber(word: string): number {
  const full = weekdayNames.findIndex((name) => name === word);
  return (full === -1 ? weekdayShorts.findIndex((name) => name === word) : full) + 1;
}

/** The day, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): IsoDate | null {
  const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return isoDate.safeParse(`${y}-${m}-${d}`).data ?? null;
}

/** The first such day on or after `from`; null when no year has it (31 February). */
export function nextDay(from: IsoDate, month: number, day: number): IsoDate | null {
  const year = Number(from.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = dayOf(year + ahead, month, day);
    if (date !== null && date >= from) return date;
  }
  return null;
}

/** The last such day before `before`, of its year or the one before it; null when neither has it. */
export function lastDay(before: IsoDate, month: number, day: number): IsoDate | null {
  const year = Number(before.slice(0, 4));
  const days = [year, year - 1].map((one) => dayOf(one, month, day));
  return days.find((date) => date !== null && date < before) ?? null;
}

/** The first such weekday after `from`, never the day itself. */
export function nextWeekday(from: IsoDate, weekday: number): IsoDate {
  return addDays(from, ((weekday - weekdayOf(from) + 6) % 7) + 1);
}

export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The same day so many months on; the last day of a month that is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(toYear, toMonth, day) ?? lastOfMonth(toYear, toMonth);
}

export function lastOfMonth(year: number, month: number): IsoDate {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return addDays(next ?? '9999-12-31', -1);
}

/** Working days are Monday to Friday; public holidays are not known here. */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  let [at, left] = [date, days];
  while (left > 0) {
    at = addDays(at, 1);
    if (weekdayOf(at) <= 5) left -= 1;
  }
  return at;
}

/** The Monday of an ISO week; null when the year has no such week. */
export function mondayOfWeek(year: number, week: number): IsoDate | null {
  const first = mondayOf(dayOf(year, 1, 4) ?? '9999-12-31');
  const monday = addDays(first, (week - 1) * 7);
  const nextYear = mondayOf(dayOf(year + 1, 1, 4) ?? '9999-12-31');
  return week >= 1 && daysBetween(monday, nextYear) > 0 ? monday : null;
}
