/**
 * Whether this was chosen with the keyboard just now: the focus is on it, and the arrow keys go on choosing from there.
 */
export function chosenByKeys(value: string): boolean {
  const at = document.activeElement;
  return at instanceof HTMLInputElement && at.type === 'radio' && at.value === value && at.matches(':focus-visible');
}
