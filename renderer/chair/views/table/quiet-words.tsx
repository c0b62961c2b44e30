import { Input } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import classes from './quiet-field.module.css';

const growing = `${classes['quiet'] ?? ''} ${classes['growing'] ?? ''}`;

interface QuietWordsProps {
  /** What a screen reader says: nothing stands beside it. */
  readonly label: string;
  readonly placeholder: string;
  readonly size: 'sm' | 'xs';
  readonly strong?: boolean;
  readonly readOnly: boolean;
  readonly value: string;
  readonly write: (words: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Words of a line, as high as they are; without Mantine's wrapper for a label, for the reason that `QuietSelect` gives. */
export function QuietWords({ label, strong, write, ...field }: QuietWordsProps) {
  return (
    <Input
      component="textarea"
      multiline
      rows={1}
      className={growing}
      aria-label={label}
      onChange={({ currentTarget }) => write(currentTarget.value)}
      {...(strong === true ? { fw: 600 } : {})}
      {...field}
    />
  );
}
