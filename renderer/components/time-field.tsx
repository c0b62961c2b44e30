import { TextInput, type TextInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { LocalTime } from '../../shared/domain/dates.ts';
import { parseTime } from '../../shared/domain/time-input.ts';
import { text } from '../../shared/text/nl.ts';

interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  readonly value: LocalTime | null;
  /** Told when the field is left or Enter pressed, not while somebody is typing. */
  readonly onChange: (time: LocalTime | null) => void;
  /** What was typed is no time: it stays in the field, with how to write one. */
  readonly onUnreadable?: () => void;
}

/**
 * A time of day, typed the way people type it ("10.20", "1020"). Not the browser's own field: that follows the
 * language of the browser, and asks for AM or PM in an English one.
 */
export function TimeField({ value, onChange, onUnreadable, error, ...rest }: TimeFieldProps) {
  const [words, setWords] = useState(wordsOf(value));
  const [seen, setSeen] = useState(value);
  const [unreadable, setUnreadable] = useState(false);
  if (value !== seen) {
    setSeen(value);
    if (!(unreadable && value === null)) {
      setWords(wordsOf(value));
      setUnreadable(false);
    }
  }
  const commit = (): void => {
    const time = parseTime(words);
    const isUnreadable = time === null && words.trim() !== '';
    setUnreadable(isUnreadable);
    if (isUnreadable) {
      onUnreadable?.();
      return;
    }
    setWords(wordsOf(time));
    if (time !== value) onChange(time);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
  };
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={text.labels.timeExample}
      {...rest}
      value={words}
      error={unreadable ? text.labels.timeUnreadable : error}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

function wordsOf(time: LocalTime | null): string {
  return time === null ? '' : text.meetings.clock(time);
}
