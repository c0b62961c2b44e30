import { DateInput, type DateInputProps } from '@mantine/dates';
import dayjs from 'dayjs';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { readTypedDay } from '../../shared/domain/typed-day.ts';
import { text } from '../../shared/text/nl.ts';
import { dutchCalendar } from './dutch-calendar.ts';

interface DateFieldProps extends Omit<DateInputProps, 'value' | 'onChange' | 'defaultValue'> {
  readonly value: IsoDate | null;
  readonly onChange: (date: IsoDate | null) => void;
}

/** A day, typed the way people type it or chosen from a calendar. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  return (
    <DateInput
      {...dutchCalendar}
      valueFormat="D MMMM YYYY"
      placeholder="dd-mm-jjjj"
      clearable
      clearButtonProps={{ 'aria-label': text.labels.clear }}
      value={value}
      onChange={(chosen) => onChange(chosen === null ? null : dayjs(chosen).format('YYYY-MM-DD'))}
      dateParser={readTypedDay}
      {...rest}
    />
  );
}
