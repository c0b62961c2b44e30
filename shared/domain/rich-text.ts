import { z } from 'zod';

/**
 * Rich text as a small closed tree, a subset of what the editor (ProseMirror) holds. Anything else is refused at
 * the boundary, so that every reader (screen, PDF, DOCX) can show all of it.
 */
const mark = z.strictObject({ type: z.enum(['bold', 'italic', 'underline']) });
const textNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().max(20_000),
  marks: z.array(mark).optional(),
});
const hardBreak = z.strictObject({ type: z.literal('hardBreak') });
const paragraphNode = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(z.union([textNode, hardBreak])).optional(),
});
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraphNode) });
const list = z.strictObject({ type: z.enum(['bulletList', 'orderedList']), content: z.array(listItem) });

export const richText = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.union([paragraphNode, list])).max(2_000),
});
export type RichText = z.infer<typeof richText>;
export type RichTextBlock = RichText['content'][number];
export type RichTextParagraph = z.infer<typeof paragraphNode>;

export const emptyRichText: RichText = { type: 'doc', content: [] };

/** Plain words, one line per paragraph or list item. */
export function plainTextOf(doc: RichText): string {
  return doc.content.flatMap(linesOf).join('\n');
}

/** A document with one paragraph per line. */
export function richTextOf(text: string): RichText {
  if (text === '') return emptyRichText;
  return {
    type: 'doc',
    content: text
      .split('\n')
      .map((words) =>
        words === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: words }] },
      ),
  };
}

/** The document with one more line at its end; an empty document begins with it. */
export function withLine(doc: RichText, words: string): RichText {
  const last = doc.content.at(-1);
  const isOpen = last?.type === 'paragraph' && lineOf(last) === '';
  const before = isOpen ? doc.content.slice(0, -1) : doc.content;
  return { type: 'doc', content: [...before, ...richTextOf(words).content] };
}

/**
 * The document without one of the lines that `plainTextOf` gives (a paragraph, or a paragraph of a list item; line breaks
 * within it count as spaces), and what that line said; null when there is no such line.
 */
export function withoutLine(doc: RichText, line: number): { readonly rest: RichText; readonly words: string } | null {
  let at = -1;
  const taken: string[] = [];
  const keep = (node: RichTextParagraph): boolean => {
    at += 1;
    if (at !== line) return true;
    taken.push(lineOf(node).replace(/\s*\n\s*/g, ' '));
    return false;
  };
  const content = doc.content.flatMap((block): RichTextBlock[] => {
    if (block.type === 'paragraph') return keep(block) ? [block] : [];
    const items = block.content
      .map((item) => ({ ...item, content: item.content.filter(keep) }))
      .filter((item) => item.content.length > 0);
    return items.length === 0 ? [] : [{ ...block, content: items }];
  });
  const [words] = taken;
  return words === undefined ? null : { rest: { type: 'doc', content }, words };
}

/**
 * What an editor holds, as a document of ours: attributes and marks that we do not know fall away, a list in a list
 * becomes part of the list around it, and of any other block its words stay.
 */
export function richTextFrom(editorDocument: unknown): RichText {
  return { type: 'doc', content: childrenOf(editorDocument).flatMap(blocksFrom) };
}

const looseNode = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  marks: z.array(z.looseObject({ type: z.string() })).optional(),
});
const looseParent = z.looseObject({ content: z.array(z.unknown()).optional() });

function childrenOf(node: unknown): readonly unknown[] {
  return looseParent.safeParse(node).data?.content ?? [];
}

function blocksFrom(node: unknown): RichTextBlock[] {
  const type = looseNode.safeParse(node).data?.type;
  if (type !== 'bulletList' && type !== 'orderedList') return [paragraphFrom(node)];
  const content = itemsFrom(node);
  return content.length === 0 ? [] : [{ type, content }];
}

function itemsFrom(listLike: unknown): z.infer<typeof listItem>[] {
  return childrenOf(listLike).flatMap((item) => {
    const children = childrenOf(item);
    const own = children.filter((child) => !isList(child)).map(paragraphFrom);
    const nested = children.filter(isList).flatMap(itemsFrom);
    return own.length === 0 ? nested : [{ type: 'listItem' as const, content: own }, ...nested];
  });
}

function isList(node: unknown): boolean {
  const type = looseNode.safeParse(node).data?.type;
  return type === 'bulletList' || type === 'orderedList';
}

function paragraphFrom(node: unknown): RichTextParagraph {
  const content = childrenOf(node).flatMap(inlineFrom);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

function inlineFrom(node: unknown): NonNullable<RichTextParagraph['content']> {
  const known = looseNode.safeParse(node).data;
  if (known?.type === 'hardBreak') return [{ type: 'hardBreak' }];
  if (known?.type !== 'text' || known.text === undefined || known.text === '') return [];
  const marks = (known.marks ?? []).flatMap(({ type }) => mark.safeParse({ type }).data ?? []);
  const { text } = known;
  return [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }];
}

function linesOf(block: RichTextBlock): string[] {
  return block.type === 'paragraph' ? [lineOf(block)] : block.content.flatMap((item) => item.content.map(lineOf));
}

function lineOf(node: RichTextParagraph): string {
  return (node.content ?? []).map((part) => (part.type === 'text' ? part.text : '\n')).join('');
}
