/**
 * Puts the focus in the line in which the next decision or action is typed. That line is always there (`use-rows.ts`),
 * so that this happens within the key that asked for it and no later key can land elsewhere.
 */
export function goToEmptyLine(list: 'decisions' | 'actions'): void {
  document.querySelector<HTMLElement>(`[data-lines="${list}"] > [data-empty-line]:last-child textarea`)?.focus();
}
