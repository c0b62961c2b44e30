import type { IsoDate } from '../domain/dates.ts';
import type { ReleaseDateCertainty } from '../domain/detention.ts';
import { fill } from './fill.ts';
import { formatDate, releaseInWords } from './format.ts';
import { labels } from './nl/labels.ts';
import { screen } from './nl/screen.ts';

interface Release {
  readonly releaseDate: IsoDate | null;
  readonly releaseDateCertainty: ReleaseDateCertainty;
  /** From the day of the meeting. */
  readonly daysToRelease: number | null;
}

/** When somebody comes free, or since when they are: "vrij op 9 december 2026 (over 6 dagen, verwacht)". */
export function releaseWords({ releaseDate, releaseDateCertainty, daysToRelease: days }: Release): string {
  if (releaseDate === null || days === null) return screen.noRelease;
  const certainty = labels.certainty[releaseDateCertainty];
  const date = formatDate(releaseDate);
  // As in the chair's window: to be "free on" a day that has passed says nothing.
  if (days < 0) return `${releaseInWords(days)} (${certainty}, ${date})`;
  return `${fill(screen.releasedOn, { what: date })} (${screen.away(days)}, ${certainty})`;
}
