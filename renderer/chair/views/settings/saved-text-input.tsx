import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface SavedTextInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'error'> {
  /** What is stored. */
  readonly value: string;
  readonly onSave: (value: string) => void;
  /** Words for what cannot be stored; null when it can. */
  readonly refuse?: (value: string) => string | null;
}

/** One line that is stored when the user leaves it or presses Enter; Escape brings back what was stored. */
export function SavedTextInput({ value, onSave, refuse, ...rest }: SavedTextInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const error = draft === null ? null : (refuse?.(draft.trim()) ?? null);
  const commit = () => {
    if (draft === null || error !== null) return;
    if (draft.trim() !== value) onSave(draft.trim());
    setDraft(null);
  };
  return (
    <TextInput
      maxLength={300}
      {...rest}
      value={shown}
      error={error}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
