import { Input, TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { formatDate } from '../../shared/text/format.ts';
import { text } from '../../shared/text/nl.ts';
import classes from './date-field.module.css';
import { DayCalendar } from './day-calendar.tsx';
import { useTypedDay } from './use-typed-day.ts';

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  readonly value: IsoDate | null;
  readonly onChange: (date: IsoDate | null) => void;
  /** How the day stands there: in full, unless the place is narrow. */
  readonly format?: (date: IsoDate) => string;
  readonly clearable?: boolean;
  readonly clearLabel?: string;
}

/**
 * A day, typed the way people type it or chosen from a calendar. What is no day stays in the field with what is wrong,
 * is kept nowhere, and keeps the form around it from being sent. The calendar is only made when somebody comes to the
 * field: most days are only read.
 */
export function DateField({
  value,
  onChange,
  format = formatDate,
  clearable = true,
  clearLabel = text.labels.clear,
  error,
  disabled,
  ...rest
}: DateFieldProps) {
  const typed = useTypedDay(value, onChange);
  const [calendar, setCalendar] = useState<'unasked' | 'open' | 'closed'>('unasked');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const problem = typed.problem === null ? '' : text.labels.dayProblems[typed.problem];
  // A form with a day that does not exist is not sent: the browser stops it, and the field says why.
  useEffect(() => input.current?.setCustomValidity(problem), [problem]);
  const said = typed.left && problem !== '';
  const words = typed.words ?? (value === null ? '' : format(value));
  const close = (): void => setCalendar((now) => (now === 'open' ? 'closed' : now));
  const pick = (date: IsoDate | null): void => {
    typed.pick(date);
    close();
  };
  const clear = (): void => {
    // The button goes with the day: the focus may not go with it.
    input.current?.focus();
    pick(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter') typed.leave();
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    setCalendar('open');
  };
  return (
    <TextInput
      id={id}
      placeholder="dd-mm-jjjj"
      autoComplete="off"
      {...rest}
      ref={input}
      // Escape closes the calendar, and only then the dialog in which the field stands.
      data-mantine-stop-propagation={calendar === 'open' ? true : undefined}
      disabled={disabled ?? false}
      error={said ? problem : error}
      errorProps={said ? { role: 'alert' } : {}}
      value={words}
      onChange={({ currentTarget }) => {
        typed.write(currentTarget.value);
        setCalendar('open');
      }}
      onFocus={() => setCalendar('open')}
      onClick={() => setCalendar('open')}
      onBlur={() => {
        typed.leave();
        close();
      }}
      onInvalid={(event) => {
        event.preventDefault();
        typed.leave();
        event.currentTarget.focus();
      }}
      onKeyDown={onKeyDown}
      rightSection={
        clearable && words !== '' && disabled !== true ? (
          <Input.ClearButton aria-label={clearLabel} onClick={clear} />
        ) : null
      }
      inputContainer={(field) => (
        <div className={classes['field']}>
          {field}
          {calendar !== 'unasked' && (
            <DayCalendar
              {...(rest['aria-label'] === undefined ? { labelledBy: `${id}-label` } : { label: rest['aria-label'] })}
              opened={calendar === 'open'}
              value={typed.day}
              pick={pick}
            />
          )}
        </div>
      )}
    />
  );
}
