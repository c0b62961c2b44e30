import dayjs from 'dayjs';
import { formatDate, formatTime } from '../../../../shared/text/format.ts';

/** "3 december 2026, 10.45 uur", on the clock of this computer. */
export function formatMoment(moment: string): string {
  const local = dayjs(moment);
  return `${formatDate(local.format('YYYY-MM-DD'))}, ${formatTime(local.format('HH:mm'))}`;
}

/** "1,4 MB": as the file manager would say it. */
export function formatBytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${megabytes.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`;
}
