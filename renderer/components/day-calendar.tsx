import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { isoDate, type IsoDate } from '../../shared/domain/dates.ts';
import classes from './date-field.module.css';
import { dutchCalendar } from './dutch-calendar.ts';

interface DayCalendarProps {
  readonly label?: string;
  /** The element that holds the name, where it stands in sight. */
  readonly labelledBy?: string;
  readonly opened: boolean;
  readonly value: IsoDate | null;
  /** Null takes away the day that was chosen before. */
  readonly pick: (date: IsoDate | null) => void;
}

/** The calendar under the field in which it stands; the focus stays in the field. */
export function DayCalendar({ label, labelledBy, opened, value, pick }: DayCalendarProps) {
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
        aria-labelledby={labelledBy}
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
