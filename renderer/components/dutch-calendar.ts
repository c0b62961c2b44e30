import 'dayjs/locale/nl';
import { text } from '../../shared/text/nl.ts';
import classes from './dutch-calendar.module.css';

/** How every calendar looks and what its arrows say. */
export const dutchCalendar = {
  locale: 'nl',
  firstDayOfWeek: 1,
  ariaLabels: text.labels.calendar,
  classNames: { day: classes['day'] ?? '' },
} as const;
