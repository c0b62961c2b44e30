import { Text } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { memo } from 'react';
import type { NoteKind } from '../../../../shared/domain/record.ts';
import type { RichText } from '../../../../shared/domain/rich-text.ts';
import { snippetAt } from '../../../../shared/domain/snippet.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { RichTextField } from '../../../components/rich-text-field.tsx';
import { useAtTable } from './table-context.ts';
import { useConvert } from './use-convert.ts';
import { useDraft } from './use-draft.ts';
import { useSnippets } from './use-entry-context.ts';

/** One note of the case: Beeld, Oordeel, or the chair's own, saved as it is typed. */
export const NoteField = memo(function NoteField({ kind, body }: { kind: NoteKind; body: RichText }) {
  const { meetingId, discussionId, readOnly } = useAtTable();
  const client = useClient();
  const convert = useConvert();
  const snippets = useSnippets();
  const draft = useDraft(`note:${discussionId}:${kind}`, body, (next) =>
    client.call('notes.save', { meetingId, discussionId, kind, body: next }),
  );
  const convertLine = async (editor: Editor): Promise<void> => {
    const at = lineAtCursor(editor);
    if (at.words.trim() === '') return;
    await draft.flush();
    // The note lets go first: what the core makes of it is shown only where nobody types.
    editor.commands.blur();
    if (!(await convert({ kind: 'note', note: kind, ...at }))) editor.commands.focus();
  };
  const onKey = (editor: Editor, event: KeyboardEvent): boolean => {
    if (readOnly || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'F2') {
      void convertLine(editor);
      return true;
    }
    if (event.key !== ' ' && (event.key !== 'Tab' || event.shiftKey)) return false;
    const { $from, empty } = editor.state.selection;
    const found = snippetAt($from.parent.textBetween(0, $from.parentOffset, null, '\ufffc'), snippets);
    if (!empty || found === null) return false;
    editor.view.dispatch(editor.state.tr.insertText(`${found.snippet.text} `, $from.start() + found.start, $from.pos));
    return true;
  };
  return (
    <div data-note={kind}>
      <RichTextField
        label={text.table.notes[kind]}
        note={
          kind === 'chair' && (
            <Text span size="xs" c="dimmed" fw={400}>
              ({text.table.onlyYou})
            </Text>
          )
        }
        placeholder={text.table.notePlaceholder[kind]}
        value={draft.value}
        readOnly={readOnly}
        onChange={draft.change}
        onFocusChange={draft.setFocused}
        onKey={onKey}
      />
    </div>
  );
});

/** The paragraph with the cursor: which one it is, in order of the text, and what it says. */
function lineAtCursor(editor: Editor): { readonly line: number; readonly words: string } {
  const { $from } = editor.state.selection;
  let line = -1;
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock && position < $from.pos) line += 1;
    return !node.isTextblock;
  });
  const lineBreak = (leaf: { type: { name: string } }): string => (leaf.type.name === 'hardBreak' ? '\n' : '');
  const words = $from.parent.textBetween(0, $from.parent.content.size, null, lineBreak);
  return { line: Math.max(0, line), words: words.replace(/\s*\n\s*/g, ' ') };
}
