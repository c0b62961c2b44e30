import { fill } from '../text/fill.ts';
import { documents } from '../text/nl/documents.ts';
import type { Block, Runs } from './document-model.ts';
import type { MinutesStatus } from './meeting.ts';
import type { MinutesCase, MinutesClosing } from './minutes-data.ts';
import { body, section } from './minutes-parts.ts';

const words = documents.page;

/** How a case was closed: who agrees, and whether the person concerned was told. */
export function closingSections({ closing, status }: MinutesCase, minutesStatus: MinutesStatus): Block[] {
  // Of a case that was put off nothing was decided: there is nothing yet to tell anybody.
  const asked = minutesStatus === 'draft' && (status === 'discussed' || status === 'current');
  const informed = informedOf(closing, asked ? 'ask' : 'leave');
  return [...agreements(closing), ...section(words.informing, informed === '' ? [] : [body(informed)])];
}

/** Who agrees in one line; every dissent in its own words (domain.md 1.7: all different viewpoints). */
function agreements({ agreements: list }: MinutesClosing): Block[] {
  const agree = list.filter(({ stance }) => stance === 'agree').map(({ organisation }) => organisation);
  const dissent = list.filter(({ stance }) => stance === 'dissent');
  const line = fill(words.agree, { who: agree.join(', ') });
  const items = dissent.map(({ organisation, wording }): Runs => [
    { text: fill(words.dissent, { who: organisation }), bold: true },
    { text: wording.trim() === '' ? '' : ` ${wording.trim()}` },
  ]);
  return section(words.agreements, [
    ...(agree.length === 0 ? [] : [body(line)]),
    ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
  ]);
}

/** Whether the person was told, with the reason when not (domain.md 1.3). @param open what is said of what was not noted. */
function informedOf({ subjectInformed, notInformedReason }: MinutesClosing, open: 'ask' | 'leave'): string {
  if (subjectInformed === 'yes') return words.informed;
  if (subjectInformed === 'unknown') return open === 'ask' ? words.informedNotNoted : '';
  const reason = notInformedReason.trim().replace(/\.+$/u, '');
  if (reason !== '') return fill(words.notInformedBecause, { reason });
  return open === 'ask' ? words.reasonNotNoted : words.notInformedAtAll;
}
