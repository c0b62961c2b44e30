import { useEffect } from 'react';

/** `?` shows the keys; in a field it is a question mark, and over an open dialog it belongs to that. */
export function useHelpKey(show: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const withOther = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== '?' || withOther || event.defaultPrevented || takesWords(event.target)) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      event.preventDefault();
      show();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [show]);
}

/** A list of choices finds by letters too; a radio button or a checkbox takes none. */
function takesWords(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';
  return target.closest(field) !== null;
}
