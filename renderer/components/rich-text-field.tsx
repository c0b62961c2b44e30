import '@mantine/tiptap/styles.css';
import { Box, Group, Text } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { useEditor, type Editor, type JSONContent } from '@tiptap/react';
import { Selection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, type ReactNode } from 'react';
import { richTextFrom, type RichText } from '../../shared/domain/rich-text.ts';
import { fill } from '../../shared/text/fill.ts';
import { text } from '../../shared/text/nl.ts';
import classes from './rich-text-field.module.css';

/** Only what `shared/domain/rich-text.ts` can hold; anything else that is pasted loses its form and keeps its words. */
const extensions = [
  StarterKit.configure({
    ...{ blockquote: false, code: false, codeBlock: false, heading: false, horizontalRule: false },
    ...{ link: false, strike: false, trailingNode: false, dropcursor: false },
  }),
];

interface RichTextFieldProps {
  readonly label: string;
  readonly note?: ReactNode;
  readonly placeholder: string;
  readonly value: RichText;
  readonly readOnly: boolean;
  readonly onChange: (value: RichText) => void;
  readonly onFocusChange: (focused: boolean) => void;
  /** A key before the editor sees it; true when that was all. */
  readonly onKey?: (editor: Editor, event: KeyboardEvent) => boolean;
}

/** Text with paragraphs, bold, italic, underline and lists. Tab leaves it, as everywhere. */
export function RichTextField({
  label,
  note,
  placeholder,
  value,
  readOnly,
  onChange,
  onFocusChange,
  onKey,
}: RichTextFieldProps) {
  // The editor is made once; the keys are those of the last rendering.
  const keys = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const nonce = document.querySelector('script')?.nonce;
  const editor = useEditor({
    extensions,
    content: value as JSONContent,
    editable: !readOnly,
    ...(nonce === undefined ? {} : { injectNonce: nonce }),
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', 'data-placeholder': placeholder },
      // A list would take Tab to sink an item; our lists have one level, and Tab must lead out.
      handleDOMEvents: {
        keydown: (_view, event) => {
          if (!keys.current(event)) return event.key === 'Tab';
          event.preventDefault();
          return true;
        },
      },
    },
    onUpdate: ({ editor: changed }) => onChange(richTextFrom(changed.getJSON())),
    onFocus: () => onFocusChange(true),
    onBlur: () => onFocusChange(false),
  });
  useEffect(() => {
    keys.current = (event) => onKey?.(editor, event) === true;
  }, [editor, onKey]);
  useEffect(() => {
    if (editor.isFocused || JSON.stringify(richTextFrom(editor.getJSON())) === JSON.stringify(value)) return;
    editor.commands.setContent(value as JSONContent, { emitUpdate: false });
    // New content comes with all of it selected: the first letter typed there would take its place.
    editor.view.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)));
  }, [editor, value]);
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly]);
  return (
    <RichTextEditor
      editor={editor}
      variant="subtle"
      classNames={{ root: classes['root'] ?? '', content: classes['content'] ?? '', control: classes['control'] ?? '' }}
      data-empty={editor.isEmpty || undefined}
      labels={{
        ...{ boldControlLabel: text.table.bold, italicControlLabel: text.table.italic },
        ...{ underlineControlLabel: text.table.underline, bulletListControlLabel: text.table.bulletList },
        orderedListControlLabel: text.table.orderedList,
      }}
    >
      <Group justify="space-between" gap={2} className={classes['head'] ?? ''}>
        <Text component="h3" fw={600} size="sm">
          {label} {note}
        </Text>
        {!readOnly && (
          <Box
            role="group"
            aria-label={fill(text.table.formatting, { what: label })}
            className={classes['tools'] ?? ''}
          >
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Underline />
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
          </Box>
        )}
      </Group>
      <RichTextEditor.Content />
    </RichTextEditor>
  );
}
