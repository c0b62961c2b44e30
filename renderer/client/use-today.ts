import { isoDateOf, type IsoDate } from '../../shared/domain/dates.ts';
import { useAnswer } from './use-call.ts';

/** The calendar day as the core has it, so that pages and core never differ; asked anew at every unlock. */
export function useToday(): IsoDate {
  const status = useAnswer('vault.status', {});
  // Every view comes after the first answer; the machine's own day is for a view that is shown without a vault.
  return status.data?.today ?? isoDateOf(new Date());
}
