import { fill } from '../text/fill.ts';
import { formatDate } from '../text/format.ts';
import { documents } from '../text/nl/documents.ts';
import type { IsoDate } from './dates.ts';
import { plain, type Block, type Run, type Runs } from './document-model.ts';
import type { MinutesOwner } from './minutes-data.ts';
import type { RichText, RichTextParagraph } from './rich-text.ts';

/** A part with its heading; nothing at all when there is nothing in it. */
export function section(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, ...blocks];
}

/** Notes as they were typed, without their empty lines. */
export function richBlocks(doc: RichText): Block[] {
  return doc.content.flatMap((block): Block[] => {
    if (block.type === 'paragraph') {
      const runs = runsOf(block);
      return runs.length === 0 ? [] : [{ kind: 'paragraph', runs, tone: 'body' }];
    }
    const items = block.content
      .map((item) => item.content.flatMap((part, index) => (index === 0 ? runsOf(part) : [br, ...runsOf(part)])))
      .filter((item) => item.length > 0);
    return items.length === 0 ? [] : [{ kind: 'list', ordered: block.type === 'orderedList', items }];
  });
}

const br: Run = { text: '\n' };

function runsOf(paragraph: RichTextParagraph): Run[] {
  return (paragraph.content ?? []).map((part): Run => {
    if (part.type === 'hardBreak') return br;
    const marks = Object.fromEntries((part.marks ?? []).map(({ type }) => [type, true as const]));
    return { text: part.text, ...marks };
  });
}

/** Facts that are not known are left out. */
export function facts(pairs: readonly (readonly [term: string, value: string])[]): Block {
  return {
    kind: 'facts',
    facts: pairs
      .filter(([, value]) => value.trim() !== '')
      .map(([term, value]) => ({ term, runs: plain(value.trim()) })),
  };
}

/** The day in words; no words without a day. */
export function dateOrNothing(date: IsoDate | null): string {
  return date === null ? '' : formatDate(date);
}

/** How often it was left to a next meeting; no words when it never was. */
export function carriedOverOf(times: number): string {
  return times === 0 ? '' : fill(documents.page.timesCarriedOver, { n: String(times) });
}

/** What there is, each on a line. */
export function joinLines(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}

/** A cell says that there is nothing rather than being empty: a reader's voice skips empty cells. */
export function cell(text: string): Runs {
  return plain(text.trim() === '' ? documents.page.nothing : text.trim());
}

/** A paragraph of plain words. */
export function body(text: string): Block {
  return { kind: 'paragraph', runs: plain(text), tone: 'body' };
}

/** Who does it, with the person where one was named. */
export function ownerOf(owner: MinutesOwner): string {
  if (owner === 'subject') return documents.page.subject;
  return owner.person === '' ? owner.organisation : `${owner.organisation}, ${owner.person}`;
}
