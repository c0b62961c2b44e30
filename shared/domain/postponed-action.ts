import type { ActionStatus } from './record.ts';

/** After this many meetings that left an action undone it is time to escalate it. */
export const escalateAfter = 2;

interface LeftAction {
  readonly carriedOver: number;
  readonly status: ActionStatus;
}

/** Whether to propose escalating an action: meetings left it open too often, or its partner did not do it. */
export function proposesEscalation({ carriedOver, status }: LeftAction, after = escalateAfter): boolean {
  return carriedOver >= after || status === 'not-done';
}
