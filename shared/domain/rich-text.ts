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

function linesOf(block: RichTextBlock): string[] {
  return block.type === 'paragraph' ? [lineOf(block)] : block.content.flatMap((item) => item.content.map(lineOf));
}

function lineOf(node: RichTextParagraph): string {
  return (node.content ?? []).map((part) => (part.type === 'text' ? part.text : '\n')).join('');
}
