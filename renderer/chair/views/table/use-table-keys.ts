import { useEffect } from 'react';
import { goToStep } from './bob-steps.tsx';
import { goToEmptyLine } from './go-to-empty-line.ts';
import { isTextField } from './is-text-field.ts';
import { stepReading } from './reading-line.ts';

interface TableKeys {
  readonly next: (() => void) | null;
  readonly previous: (() => void) | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly help: () => void;
  readonly pause: (() => void) | null;
  readonly add: (() => void) | null;
  readonly read: (() => void) | null;
  /** Out of the leesronde; null outside it. */
  readonly leave: (() => void) | null;
  /** Pages of the case on the shared screen; null while it does not show one. */
  readonly turn: ((by: 1 | -1) => void) | null;
}

/** The keys of the table. What a text field needs itself (Ctrl+Z, Ctrl+arrow, ?) is left to it. */
export function useTableKeys(keys: TableKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = actionOf(event, keys, isTyping(event.target));
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys]);
}

function actionOf(event: KeyboardEvent, keys: TableKeys, typing: boolean): (() => void) | null {
  if (event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null) return null;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (event.altKey && !control) {
    if (key === 'pagedown') return keys.next;
    if (key === 'pageup') return keys.previous;
    if (event.code === 'KeyB') return () => goToEmptyLine('decisions');
    if (event.code === 'KeyA') return () => goToEmptyLine('actions');
    if (event.code === 'KeyE') return () => goToStep('picture');
    if (event.code === 'KeyO') return () => goToStep('judgement');
    if (event.code === 'KeyP') return keys.pause;
    if (event.code === 'KeyN') return keys.add;
    if (event.code === 'KeyR') return keys.read;
    const { turn } = keys;
    if (event.code === 'KeyS' && turn !== null) return () => turn(event.shiftKey ? -1 : 1);
    return null;
  }
  if (key === 'escape') return keys.leave;
  if (typing) return null;
  if (keys.leave !== null && event.target === document.body) {
    if (key === 'arrowdown') return () => stepReading(1);
    if (key === 'arrowup') return () => stepReading(-1);
  }
  if (control && key === 'arrowright') return keys.next;
  if (control && key === 'arrowleft') return keys.previous;
  if (control && key === 'z') return event.shiftKey ? keys.redo : keys.undo;
  return !control && key === '?' ? keys.help : null;
}

/** A list of choices takes letters too. */
function isTyping(target: EventTarget | null): boolean {
  return isTextField(target) || (target instanceof HTMLElement && target.closest('select') !== null);
}
