import { fill } from '../text/fill.ts';
import { formatDate } from '../text/format.ts';
import { runSheet } from '../text/nl/run-sheet.ts';
import { plain, type Block, type DocumentTree } from './document-model.ts';
import { body, cell, facts } from './minutes-parts.ts';
import type { SendingCase, SendingData } from './run-sheet-data.ts';
import { guestTable, hoursOf, numberRanges, timeSpan } from './run-sheet-document.ts';

const words = runSheet.page;

/**
 * The agenda to send before a meeting: numbers, times, and which guests come when. It is made from data in which no
 * name is, so that none can slip in; cases with the same guests are one line.
 * @param madeAt the moment the document is made, ISO 8601 in UTC.
 */
export function sendingAgendaTree(data: SendingData, madeAt: string): DocumentTree {
  const title = fill(words.agenda, { title: data.title, date: formatDate(data.date) });
  return {
    title,
    language: 'nl-NL',
    madeAt,
    header: { left: title, right: words.noNames },
    footer: words.footerNoNames,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      facts([
        [words.when, hoursOf(data, data.endsAt)],
        [words.place, data.place],
      ]),
      { kind: 'paragraph', runs: plain(words.nameless), tone: 'notice' },
      { kind: 'heading', level: 2, text: words.planning },
      data.cases.length === 0 ? body(words.empty) : planning(data.cases),
      ...guestTable(data.visits),
    ],
  };
}

function planning(cases: readonly SendingCase[]): Block {
  const titles = words.blockColumns;
  return {
    kind: 'table',
    columns: [
      { title: titles.numbers, width: 15, namesRow: true },
      { title: titles.time, width: 25 },
      { title: titles.guests, width: 60 },
    ],
    rows: blocksOf(cases).map((block) => {
      const [first] = block;
      const last = block.at(-1);
      return [
        plain(numberRanges(block.map((one) => one.number))),
        cell(first === undefined || last === undefined ? '' : timeSpan(first.startsAt, last.until)),
        plain(first === undefined || first.guests.length === 0 ? words.noGuests : first.guests.join(', ')),
      ];
    }),
  };
}

/** Cases that follow each other with the same guests. */
function blocksOf(cases: readonly SendingCase[]): SendingCase[][] {
  const blocks: SendingCase[][] = [];
  for (const one of cases) {
    const block = blocks.at(-1);
    if (block?.[0] !== undefined && sameGuests(block[0], one)) block.push(one);
    else blocks.push([one]);
  }
  return blocks;
}

function sameGuests(a: SendingCase, b: SendingCase): boolean {
  return a.guests.length === b.guests.length && a.guests.every((guest) => b.guests.includes(guest));
}
