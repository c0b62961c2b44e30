import type { Convertible, RecordedAs } from '../../../../shared/contract/capture.ts';
import { useAtTable } from './table-context.ts';
import { useCommand } from './use-command.ts';
import { whenThere } from './when-there.ts';

/** Makes a note's line a decision, a decision an action, an action a line of a note; the focus goes with it. */
export function useConvert(): (what: Convertible) => Promise<boolean> {
  const { meetingId, discussionId } = useAtTable();
  const convert = useCommand('records.convert');
  return async (what) => {
    const made = await convert({ meetingId, discussionId, what });
    if (made !== null)
      whenThere(
        () => placeOf(made),
        (place) => place.focus(),
      );
    return made !== null;
  };
}

/** Where a record stands; null until the page shows it. A note counts only when it shows the new words. */
export function placeOf(made: RecordedAs): HTMLElement | null {
  if (made.kind !== 'note') {
    const id = made.kind === 'decision' ? made.decisionId : made.actionId;
    return document.querySelector<HTMLElement>(`[data-record="${id}"] textarea`);
  }
  const note = document.querySelector<HTMLElement>(`[data-note="${made.note}"] [contenteditable="true"]`);
  return note?.textContent.includes(made.text) === true ? note : null;
}
