/** Puts the focus in the line in which the next decision or action is typed. */
export function goToEmptyLine(list: 'decisions' | 'actions'): void {
  // After the rendering in which a line that was just saved became an item and a new one came below it.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-lines="${list}"] > [data-empty-line]:last-child textarea`)?.focus();
  });
}
