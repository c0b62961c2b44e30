import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { readPartialDate, typedPartialDate } from '../../shared/domain/partial-date-input.ts';
import { text } from '../../shared/text/nl.ts';

interface PartialDateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  readonly value: PartialDate | null;
  readonly onChange: (date: PartialDate | null) => void;
}

/**
 * A birth date of which the day or the month may be unknown, typed as far as it is known. What is no date keeps the form
 * around it from being sent.
 */
export function PartialDateField({ value, onChange, ...rest }: PartialDateFieldProps) {
  const [words, setWords] = useState(value === null ? '' : typedPartialDate(value));
  const [left, setLeft] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wrong = words.trim() !== '' && readPartialDate(words) === null;
  // A form with a date that does not exist is not sent: the browser stops it, and the field says why.
  useEffect(() => field.current?.setCustomValidity(wrong ? text.people.birthDateWrong : ''), [wrong]);
  return (
    <TextInput
      ref={field}
      onInvalid={(event) => {
        event.preventDefault();
        setLeft(true);
        event.currentTarget.focus();
      }}
      description={text.people.birthDateHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={words}
      error={left && wrong ? text.people.birthDateWrong : undefined}
      onBlur={() => setLeft(true)}
      onChange={({ currentTarget }) => {
        setWords(currentTarget.value);
        const read = readPartialDate(currentTarget.value);
        if (read !== null || currentTarget.value.trim() === '') onChange(read);
      }}
      {...rest}
    />
  );
}
