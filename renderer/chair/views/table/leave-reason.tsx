import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAtTable } from './table-context.ts';
import classes from './quiet-field.module.css';

interface LeaveReasonProps {
  readonly name: string;
  readonly stored: string;
  readonly save: (reason: string) => void;
}

/** Why somebody left before the case ended, such as a conflict of interest; kept when the field is left. */
export function LeaveReason({ name, stored, save }: LeaveReasonProps) {
  const { readOnly } = useAtTable();
  const [words, setWords] = useState(stored);
  const [seen, setSeen] = useState(stored);
  if (stored !== seen) {
    setSeen(stored);
    setWords(stored);
  }
  return (
    <TextInput
      className={classes['quiet'] ?? ''}
      size="xs"
      w="100%"
      maxLength={200}
      readOnly={readOnly}
      aria-label={fill(text.flow.leaveReason, { what: name })}
      placeholder={text.flow.leaveReasonPlaceholder}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={() => {
        if (words !== stored) save(words);
      }}
    />
  );
}
