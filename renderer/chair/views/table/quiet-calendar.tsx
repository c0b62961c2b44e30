import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { isoDate, type IsoDate } from '../../../../shared/domain/dates.ts';
import { dutchCalendar } from '../../../components/dutch-calendar.ts';
import classes from './quiet-field.module.css';

interface QuietCalendarProps {
  readonly label: string;
  readonly opened: boolean;
  readonly value: IsoDate | null;
  /** Null takes away the day that was chosen before. */
  readonly pick: (date: IsoDate | null) => void;
}

/** The calendar under the field in which it stands; the focus stays in the field. */
export function QuietCalendar({ label, opened, value, pick }: QuietCalendarProps) {
  const [month, setMonth] = useState<string | undefined>(value ?? undefined);
  // What is typed in the field is shown.
  const [followed, setFollowed] = useState(value);
  if (value !== followed) {
    setFollowed(value);
    if (value !== null) setMonth(value);
  }
  return (
    <Popover opened={opened} position="bottom-start" withRoles={false}>
      <Popover.Target>
        <span aria-hidden className={classes['anchor']} />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={label}
        data-dates-dropdown
        onMouseDown={(event) => event.preventDefault()}
      >
        <DatePicker
          size="xs"
          {...dutchCalendar}
          allowDeselect
          value={value}
          {...(month === undefined ? {} : { date: month })}
          onDateChange={setMonth}
          onChange={(day) => pick(day === null ? null : isoDate.parse(day))}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
