import { ninePartners } from '../fixtures/twelve-cases.ts';
import type { KeyboardTable } from './keyboard-table.ts';
import type { SaidCase } from './said-in-minutes.ts';

const startedAt = Date.parse('2026-12-03T09:30:00');
const core = ninePartners.map(({ name }) => name);
const at = (minutes: number): string => new Date(startedAt + minutes * 60_000).toTimeString().slice(0, 5);

/** What was said of a case, and who came beside the nine partners or was excused. */
interface Said extends Partial<Omit<SaidCase, 'surname' | 'status' | 'postponeReason' | 'presence'>> {
  readonly guests?: readonly string[];
  readonly excused?: string;
}

const nothingSaid = {
  ...{ postponeReason: '', picture: '', judgement: '' },
  ...{ decisions: [], actions: [], reviews: [], agreements: [] },
};

/** A meeting that is played: its clock, which goes by leaps, and what is to be in its minutes. */
export class MeetingPlay {
  /** Since half past nine. */
  minutes = 0;
  readonly said: SaidCase[] = [];
  /** When the case at the table came there. */
  #since = 0;

  now(): Date {
    return new Date(startedAt + this.minutes * 60_000);
  }

  /** At this minute the next case comes; until then this one was at the table. */
  async next(table: KeyboardTable, minutes: number, surname: string, said: Said): Promise<void> {
    this.minutes = minutes;
    await table.next();
    this.discussed(surname, said);
  }

  /** A case was at the table until now, with nine partners from minute to minute. */
  discussed(surname: string, { guests = [], excused, ...said }: Said): void {
    const times = `${at(this.#since)}–${at(this.minutes)}`;
    const presence = [...core, ...guests].map((name) =>
      name === excused ? `${name}: excused` : `${name}: present ${times}`,
    );
    this.said.push({ ...nothingSaid, surname, status: 'discussed', ...said, presence: presence.sort() });
    this.#since = this.minutes;
  }

  /** Nobody came for it: its table stays what was invited. */
  postponed(surname: string, postponeReason: string): void {
    const presence = core.map((name) => `${name}: invited`).sort();
    this.said.push({ ...nothingSaid, surname, status: 'postponed', postponeReason, presence });
  }
}
