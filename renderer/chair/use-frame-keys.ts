import { useEffect } from 'react';
import { useNavigation, type Place } from './navigation.tsx';

const sections: readonly Place[] = [
  { view: 'meetings' },
  { view: 'cases' },
  { view: 'actions' },
  { view: 'partners' },
  { view: 'documents' },
  { view: 'settings' },
];

/** Ctrl+K (Cmd+K) finds, Alt+1 to Alt+6 go to the sections, wherever the focus is; not over an open dialog. */
export function useFrameKeys(find: () => void): void {
  const { go } = useNavigation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const control = event.ctrlKey || event.metaKey;
      if (control && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        find();
        return;
      }
      const section = /^Digit([1-6])$/.exec(event.code)?.[1];
      if (!event.altKey || control || event.shiftKey || section === undefined) return;
      const place = sections[Number(section) - 1];
      if (place === undefined) return;
      event.preventDefault();
      go(place);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [find, go]);
}
