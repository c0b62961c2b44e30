/** Whether keys are words there. A radio button or a checkbox is an input too, and takes no words. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable="true"]') !== null;
}
