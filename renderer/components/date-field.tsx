import { DateInput, type DateInputProps } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/nl';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { text } from '../../shared/text/nl.ts';

dayjs.extend(customParseFormat);

const numeric = ['-', '/', '.'].flatMap((mark) =>
  ['D', 'DD'].flatMap((day) =>
    ['M', 'MM'].flatMap((month) => ['YYYY', 'YY'].map((year) => [day, month, year].join(mark))),
  ),
);
// Matching is strict: a format without leading zeros does not take them.
const typed = [...numeric, 'YYYY-MM-DD', 'D MMM YYYY', 'D MMMM YYYY'];

interface DateFieldProps extends Omit<DateInputProps, 'value' | 'onChange' | 'defaultValue'> {
  readonly value: IsoDate | null;
  readonly onChange: (date: IsoDate | null) => void;
}

/** A day, typed the way people type it or chosen from a calendar. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  return (
    <DateInput
      locale="nl"
      firstDayOfWeek={1}
      valueFormat="D MMMM YYYY"
      placeholder="dd-mm-jjjj"
      clearable
      clearButtonProps={{ 'aria-label': text.labels.clear }}
      value={value}
      onChange={(chosen) => onChange(chosen === null ? null : dayjs(chosen).format('YYYY-MM-DD'))}
      dateParser={(words) => {
        const day = dayjs(words, typed, 'nl', true);
        return day.isValid() ? day.format('YYYY-MM-DD') : null;
      }}
      {...rest}
    />
  );
}
