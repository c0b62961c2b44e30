import type { MinutesAction, MinutesCase, MinutesData, MinutesOwner } from '../../shared/domain/minutes-data.ts';
import { plainTextOf } from '../../shared/domain/rich-text.ts';

/** What the minutes tell of one case, in words that a test can write down. */
export interface SaidCase {
  readonly surname: string;
  readonly status: string;
  readonly postponeReason: string;
  readonly picture: string;
  readonly judgement: string;
  readonly decisions: readonly string[];
  readonly actions: readonly string[];
  readonly reviews: readonly string[];
  readonly agreements: readonly string[];
  readonly presence: readonly string[];
}

export function saidInMinutes(data: MinutesData | null): SaidCase[] {
  return (data?.cases ?? []).map(saidCase);
}

function saidCase(one: MinutesCase): SaidCase {
  return {
    ...{ surname: one.name.surname, status: one.status, postponeReason: one.postponeReason },
    ...{ picture: plainTextOf(one.picture), judgement: plainTextOf(one.judgement) },
    decisions: one.decisions.map(({ text }) => text),
    actions: one.actions.map(saidAction),
    reviews: one.reviews.map(({ text, outcome }) => `${text}: ${outcome}`),
    agreements: one.closing.agreements.map(({ organisation, stance, wording }) =>
      `${organisation}: ${stance} ${wording}`.trim(),
    ),
    presence: one.presence
      .map(({ organisation, person, state, timeIn, timeOut }) => {
        const times = timeIn === null ? '' : ` ${timeIn}–${timeOut ?? ''}`;
        return `${who({ organisation, person })}: ${state}${times}`;
      })
      .sort(),
  };
}

function saidAction({ text, owner, dueDate, condition, precondition }: MinutesAction): string {
  const parts = [text, dueDate, condition, precondition === '' ? null : `mits ${precondition}`];
  return `${who(owner)}: ${parts.filter((part) => part !== null && part !== '').join(', ')}`;
}

function who(owner: MinutesOwner): string {
  if (owner === 'subject') return owner;
  return owner.person === '' ? owner.organisation : `${owner.organisation} (${owner.person})`;
}
