import { useMemo, useState } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import type { ReadingItem } from '../../../../shared/domain/screen-choice.ts';
import { CaseBeside, CaseTable } from './case-table.tsx';
import { ReadingBeside, ReadingRound } from './reading-round.tsx';
import { RightColumn } from './right-column.tsx';
import { SaveLog, SaveLogProvider } from './save-log.ts';
import { TableProvider } from './table-context.ts';

interface CaseAtTableProps {
  readonly view: TableView;
  /** The leesronde, with the item that is read out; null outside it. */
  readonly reading: { readonly at: ReadingItem | null } | null;
  readonly back: () => void;
  readonly next: (() => void) | null;
}

/**
 * The case, or its leesronde, and beside it the one shared screen: that stays where it is, so that whoever chooses
 * there what the room sees keeps the focus.
 */
export function CaseAtTable({ view, reading, back, next }: CaseAtTableProps) {
  const { meeting, discussion } = view;
  const [log] = useState(() => new SaveLog());
  const here = useMemo(
    () => ({
      ...{ meetingId: meeting.id, discussionId: discussion.id, meetingDate: meeting.date },
      readOnly: meeting.minutesStatus === 'finalised',
      ...{ partnerNames: view.partnerNames, recorded: view.recorded },
    }),
    [meeting, discussion.id, view.partnerNames, view.recorded],
  );
  return (
    <SaveLogProvider value={log}>
      <TableProvider value={here}>
        {reading === null ? (
          <CaseTable view={view} />
        ) : (
          <ReadingRound view={view} at={reading.at} back={back} next={next} />
        )}
        <RightColumn>{reading === null ? <CaseBeside view={view} /> : <ReadingBeside view={view} />}</RightColumn>
      </TableProvider>
    </SaveLogProvider>
  );
}
