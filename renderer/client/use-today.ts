import { isoDateOf, type IsoDate } from '../../shared/domain/dates.ts';

/** The calendar day on this machine. */
export function useToday(): IsoDate {
  return isoDateOf(new Date());
}
