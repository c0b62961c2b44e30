/** Whether the choice that was just made was made with the keyboard: the arrow keys then go on choosing from there. */
export function chosenByKeys(): boolean {
  return document.activeElement?.matches('input[type="radio"]:focus-visible') === true;
}
