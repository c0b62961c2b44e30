import { createContext, useContext } from 'react';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import type { DiscussionId, MeetingId } from '../../../../shared/domain/ids.ts';

/** Where at the table the parts of the screen are: every save names it. */
export interface AtTable {
  readonly meetingId: MeetingId;
  readonly discussionId: DiscussionId;
  readonly meetingDate: IsoDate;
  /** The minutes are finalised: everything is shown, nothing can be changed. */
  readonly readOnly: boolean;
}

const TableContext = createContext<AtTable | null>(null);
export const TableProvider = TableContext.Provider;

export function useAtTable(): AtTable {
  const here = useContext(TableContext);
  if (here === null) throw new Error('outside TableProvider');
  return here;
}
