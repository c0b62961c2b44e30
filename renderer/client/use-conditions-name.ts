import { text } from '../../shared/text/nl.ts';
import { useAnswer } from './use-call.ts';

/** What this region calls the basic conditions. */
export function useConditionsName(): string {
  return useAnswer('preferences.get', {}).data?.conditionsName ?? text.cases.conditions.title;
}
