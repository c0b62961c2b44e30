import { Input } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { readTypedDay } from '../../../../shared/domain/typed-day.ts';
import { formatDateInLine } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { QuietCalendar } from './quiet-calendar.tsx';
import classes from './quiet-field.module.css';

interface QuietDateProps {
  /** What a screen reader says: nothing stands beside it. */
  readonly label: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly value: IsoDate | null;
  readonly choose: (date: IsoDate | null) => void;
}

/**
 * A day within a line, typed or chosen as in `DateField`. Its calendar is only made when somebody comes to the field:
 * with it, the field was half of what a new action had to draw, and most lines are only read.
 */
export function QuietDate({ label, placeholder, disabled, value, choose }: QuietDateProps) {
  const [calendar, setCalendar] = useState<'unasked' | 'open' | 'closed'>('unasked');
  /** What is being typed, until the field is left; null while the field shows its day. */
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const close = (): void => setCalendar((now) => (now === 'open' ? 'closed' : now));
  const pick = (date: IsoDate | null): void => {
    choose(date);
    setTyped(null);
    close();
  };
  const clear = (): void => {
    // The button goes with the day: the focus may not go with it.
    input.current?.focus();
    pick(null);
  };
  const write = (words: string): void => {
    setTyped(words);
    setCalendar('open');
    const day = readTypedDay(words);
    if (day !== null || words.trim() === '') choose(day);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    setCalendar('open');
  };
  return (
    <div className={classes['date']}>
      <Input
        ref={input}
        className={classes['quiet'] ?? ''}
        size="xs"
        autoComplete="off"
        data-due
        aria-label={label}
        placeholder={placeholder}
        disabled={disabled}
        value={typed ?? (value === null ? '' : formatDateInLine(value))}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onFocus={() => setCalendar('open')}
        onClick={() => setCalendar('open')}
        onBlur={() => {
          setTyped(null);
          close();
        }}
        onKeyDown={onKeyDown}
        rightSection={
          value !== null && !disabled ? <Input.ClearButton aria-label={text.labels.clear} onClick={clear} /> : null
        }
      />
      {calendar !== 'unasked' && <QuietCalendar label={label} opened={calendar === 'open'} value={value} pick={pick} />}
    </div>
  );
}
