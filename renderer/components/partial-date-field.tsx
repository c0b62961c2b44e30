import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { readPartialDate, typedPartialDate } from '../../shared/domain/partial-date-input.ts';
import { text } from '../../shared/text/nl.ts';

interface PartialDateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  readonly value: PartialDate | null;
  readonly onChange: (date: PartialDate | null) => void;
}

/** A birth date of which the day or the month may be unknown, typed as far as it is known. */
export function PartialDateField({ value, onChange, ...rest }: PartialDateFieldProps) {
  const [words, setWords] = useState(value === null ? '' : typedPartialDate(value));
  const [left, setLeft] = useState(false);
  const wrong = words.trim() !== '' && readPartialDate(words) === null;
  return (
    <TextInput
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
