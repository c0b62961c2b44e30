import { fill } from '../text/fill.ts';
import { documents } from '../text/nl/documents.ts';
import { labels } from '../text/nl/labels.ts';
import type { ConditionState } from './case.ts';
import type { Block } from './document-model.ts';
import type { MinutesCondition } from './minutes-data.ts';
import { body, section } from './minutes-parts.ts';
import { tableOf } from './minutes-table.ts';

const words = documents.page;

/** How far the basic conditions are, as shape and word; one line where nothing was said of any of them. */
export function conditionsSection(conditions: readonly MinutesCondition[]): Block[] {
  if (conditions.length === 0) return [];
  const saysNothing = conditions.every(({ state, note }) => state === 'unknown' && note.trim() === '');
  if (saysNothing) {
    const names = conditions.map(({ label }) => label).join(', ');
    return section(words.conditions, [
      body(fill(words.conditionsUnknown, { state: stateOf('unknown'), conditions: names })),
    ]);
  }
  const titles = words.conditionColumns;
  return section(words.conditions, [
    tableOf(
      [
        { title: titles.condition, width: 46, tells: ({ label }) => label, namesRow: true },
        { title: titles.state, width: 30, tells: ({ state }) => stateOf(state) },
        { title: titles.note, width: 90, tells: ({ note }) => note.trim(), leftOutWhenEmpty: true },
      ],
      conditions,
    ),
  ]);
}

function stateOf(state: ConditionState): string {
  return fill(words.conditionState, { mark: words.conditionMarks[state], state: labels.condition[state] });
}
