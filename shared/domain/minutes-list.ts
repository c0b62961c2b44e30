import { fill } from '../text/fill.ts';
import { documents } from '../text/nl/documents.ts';
import { labels } from '../text/nl/labels.ts';
import type { Block } from './document-model.ts';
import type { MinutesCase } from './minutes-data.ts';
import { body, carriedOverOf, dateOrNothing, joinLines, ownerOf } from './minutes-parts.ts';
import { tableOf } from './minutes-table.ts';
import { initialsName } from './person-name.ts';
import { isStillOpen } from './record.ts';

const words = documents.page;

interface Listed {
  readonly kind: 'decision' | 'action';
  readonly name: string;
  readonly what: string;
  readonly who: string;
  readonly due: string;
  readonly state: string;
}

/** A case with its number on the agenda. */
export interface NumberedCase {
  readonly one: MinutesCase;
  readonly number: number;
}

/** One table over all cases; what was carried over from before stands after what was agreed now. */
export function decisionAndActionList(cases: readonly NumberedCase[]): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: words.list };
  const counts = { decision: 0, action: 0 };
  const rows = cases.flatMap(listedOf).map((listed) => {
    const sign = listed.kind === 'decision' ? words.decisionNumber : words.actionNumber;
    return { ...listed, number: fill(sign, { n: String(++counts[listed.kind]) }) };
  });
  if (rows.length === 0) return [heading, body(words.listEmpty)];
  const titles = words.listColumns;
  return [
    heading,
    tableOf(
      [
        { title: titles.number, width: 12, tells: ({ number }) => number, namesRow: true },
        { title: titles.name, width: 29, tells: ({ name }) => name },
        { title: titles.what, width: 39, tells: ({ what }) => what },
        { title: titles.who, width: 30, tells: ({ who }) => who },
        { title: titles.due, width: 25, tells: ({ due }) => due },
        { title: titles.state, width: 31, tells: ({ state }) => state },
      ],
      rows,
    ),
  ];
}

function listedOf({ one, number }: NumberedCase): Listed[] {
  const name = `${number}. ${initialsName(one.name)}`;
  const action = (
    { text, owner, dueDate }: Pick<MinutesCase['notReviewed'][number], 'text' | 'owner' | 'dueDate'>,
    state: readonly string[],
    from = '',
  ): Listed => ({
    ...{ kind: 'action', name, what: `${text.trim()}${from}`, who: ownerOf(owner), due: dateOrNothing(dueDate) },
    state: joinLines(state),
  });
  return [
    ...one.decisions.map(({ text }): Listed => ({
      kind: 'decision',
      name,
      what: text,
      who: '',
      due: '',
      state: words.taken,
    })),
    ...one.actions.map((agreed) => action(agreed, [labels.actionStatus[agreed.status]])),
    ...one.reviews
      .filter(({ outcome }) => isStillOpen(outcome))
      .map((review) =>
        action(review, [labels.actionStatus[review.outcome], carriedOverOf(review.carriedOver)], words.carriedOver),
      ),
    ...one.notReviewed.map((left) =>
      action(left, [words.notReviewed, carriedOverOf(left.carriedOver)], words.carriedOver),
    ),
  ];
}
