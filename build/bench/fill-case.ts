import type { Page } from 'playwright-core';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import { emptyAction } from '../../shared/domain/record.ts';
import { callPage } from './call-page.ts';

/** Records so many entries in a case: notes, decisions and actions by turns. */
export async function fillCase(
  chair: Page,
  { meetingId, discussionId }: { readonly meetingId: MeetingId; readonly discussionId: DiscussionId },
  entries: number,
): Promise<void> {
  for (let n = 0; n < entries; n += 1)
    await callPage(chair, 'entries.add', { meetingId, discussionId, entry: entryNumber(n) });
}

function entryNumber(n: number): InputOf<'entries.add'>['entry'] {
  const text = `Regel ${n} over wat er na vrijlating moet gebeuren`;
  if (n % 3 === 0) return { kind: 'note', note: 'picture', text };
  if (n % 3 === 1) return { kind: 'decision', text, handling: 'normal' };
  return { kind: 'action', fields: { ...emptyAction, text, dueDate: '2026-12-10', conditionCode: 'housing' } };
}
