import { useMemo, useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/meetings.ts';
import type { DiscussionId, MeetingId } from '../../../../shared/domain/ids.ts';
import { useAct } from '../../../client/use-call.ts';

/**
 * The agenda in the order that the user just gave it, before the vault confirmed it: a row that was let go must not
 * jump back for a moment. Falls back to what the vault holds when the change was refused or other rows came in.
 */
export function useAgendaOrder(meetingId: MeetingId, stored: readonly AgendaRow[]) {
  const [wanted, setWanted] = useState<readonly DiscussionId[] | null>(null);
  const { mutate, error } = useAct('meetings.reorder');
  const agenda = useMemo(() => {
    if (wanted?.length !== stored.length) return stored;
    const byId = new Map(stored.map((row) => [row.discussionId, row]));
    const rows = wanted.flatMap((id) => byId.get(id) ?? []);
    return rows.length === stored.length ? rows : stored;
  }, [stored, wanted]);
  /** What is moved by hand keeps its place when the agenda is put in order. */
  const reorder = (order: DiscussionId[], moved: DiscussionId) => {
    setWanted(order);
    mutate({ meetingId, order, moved }, { onError: () => setWanted(null) });
  };
  const settled = wanted !== null && wanted.every((id, index) => stored[index]?.discussionId === id);
  if (settled) setWanted(null);
  return { agenda, reorder, error };
}
