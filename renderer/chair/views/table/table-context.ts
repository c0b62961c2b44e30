import { createContext, useContext } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import type { DiscussionId, MeetingId } from '../../../../shared/domain/ids.ts';

/** Where at the table the parts of the screen are: every save names it. */
export interface AtTable {
  readonly meetingId: MeetingId;
  readonly discussionId: DiscussionId;
  readonly meetingDate: IsoDate;
  /** The minutes are finalised: everything is shown, nothing can be changed. */
  readonly readOnly: boolean;
  /** How a closed meeting called the partners; null while it goes on. */
  readonly partnerNames: TableView['partnerNames'];
  /** When what it tells of the world outside the meeting was recorded; null while it goes on. */
  readonly recorded: TableView['recorded'];
}

const TableContext = createContext<AtTable | null>(null);
export const TableProvider = TableContext.Provider;

export function useAtTable(): AtTable {
  const here = useContext(TableContext);
  if (here === null) throw new Error('outside TableProvider');
  return here;
}

/** The actions of the case: agreed in this discussion, and open or reviewed from earlier ones. */
type RecordedActions = Pick<TableView, 'actions' | 'previousActions'>;

const RecordedActions = createContext<RecordedActions | null>(null);
export const RecordedActionsProvider = RecordedActions.Provider;

/** The actions of the case, for what stands in a part that a new action does not draw anew. */
export function useRecordedActions(): RecordedActions {
  const actions = useContext(RecordedActions);
  if (actions === null) throw new Error('outside RecordedActionsProvider');
  return actions;
}
