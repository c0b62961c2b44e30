import { ComboboxChevron, Input, type MantineStyleProps } from '@mantine/core';
import classes from './quiet-field.module.css';

interface QuietSelectProps extends Pick<MantineStyleProps, 'flex' | 'miw'> {
  /** What a screen reader says: nothing stands beside it. */
  readonly label: string;
  readonly title?: string | undefined;
  readonly className?: string | undefined;
  readonly disabled: boolean;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string) => void;
}

/**
 * A choice within a line, that looks like words until somebody comes to it. Without Mantine's wrapper for a label and
 * an error: that draws every field twice before it is seen, to give it an id, and a line at the table has three.
 */
export function QuietSelect({ label, title, className, disabled, value, options, choose, ...place }: QuietSelectProps) {
  return (
    <Input
      component="select"
      className={`${classes['quiet'] ?? ''} ${className ?? ''}`}
      size="xs"
      {...place}
      pointer
      rightSection={<ComboboxChevron size="xs" />}
      rightSectionPointerEvents="none"
      aria-label={label}
      title={title}
      disabled={disabled}
      value={value}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Input>
  );
}
