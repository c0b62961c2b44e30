import { expect, test } from 'vitest';
import { plainTextOf, richText, richTextFrom } from '../../shared/domain/rich-text.ts';

test('of what an editor holds the words stay, the forms that we know too, and nothing else', () => {
  const words = (text: string, ...marks: string[]) => ({
    ...{ type: 'text', text },
    marks: marks.map((type) => ({ type, attrs: { any: 1 } })),
  });
  const item = (...content: unknown[]) => ({ type: 'listItem', content });
  const line = (...content: unknown[]) => ({ type: 'paragraph', attrs: { textAlign: 'left' }, content });
  const doc = richTextFrom({
    type: 'doc',
    content: [
      line(words('vet', 'bold', 'link'), { type: 'hardBreak' }, { type: 'image', attrs: { src: 'x' } }),
      { type: 'heading', attrs: { level: 1 }, content: [words('kop')] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(line(words('een')), { type: 'bulletList', content: [item(line(words('twee')))] })],
      },
    ],
  });
  expect(richText.parse(doc)).toEqual({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'vet', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'kop' }] },
      {
        type: 'orderedList',
        content: ['een', 'twee'].map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })),
      },
    ],
  });
  expect(plainTextOf(doc)).toBe('vet\n\nkop\neen\ntwee');
});
