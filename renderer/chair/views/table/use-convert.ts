import type { Convertible, RecordedAs } from '../../../../shared/contract/capture.ts';
import { useAtTable } from './table-context.ts';
import { useCommand } from './use-command.ts';

/** Makes a note's line a decision, a decision an action, an action a line of a note; the focus goes with it. */
export function useConvert(): (what: Convertible) => Promise<boolean> {
  const { meetingId, discussionId } = useAtTable();
  const convert = useCommand('records.convert');
  return async (what) => {
    const made = await convert({ meetingId, discussionId, what });
    if (made !== null) focusWhenThere(() => placeOf(made));
    return made !== null;
  };
}

/** Where a record stands; null until the page shows it. A note counts only when it shows the new words. */
function placeOf(made: RecordedAs): HTMLElement | null {
  if (made.kind !== 'note') {
    const id = made.kind === 'decision' ? made.decisionId : made.actionId;
    return document.querySelector<HTMLElement>(`[data-record="${id}"] textarea`);
  }
  const note = document.querySelector<HTMLElement>(`[data-note="${made.note}"] [contenteditable="true"]`);
  return note?.textContent.includes(made.text) === true ? note : null;
}

/** Gives up after two seconds: by then somebody is elsewhere. */
const longestWait = 2_000;

function focusWhenThere(find: () => HTMLElement | null): void {
  const look = (): boolean => {
    const place = find();
    place?.focus();
    return place !== null;
  };
  if (look()) return;
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  setTimeout(() => observer.disconnect(), longestWait);
}
