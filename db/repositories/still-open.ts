import { actionStatus, isStillOpen } from '../../shared/domain/record.ts';

/** The statuses of an action that is still to be done, as SQL wants them after `IN`: the domain's own list. */
export const stillOpen = `(${actionStatus.options
  .filter(isStillOpen)
  .map((status) => `'${status}'`)
  .join(', ')})`;
