/** Puts the focus in the line in which the next decision or action is typed. */
export function goToEmptyLine(list: 'decisions' | 'actions'): void {
  const focus = (): void =>
    document.querySelector<HTMLElement>(`[data-lines="${list}"] > [data-empty-line]:last-child textarea`)?.focus();
  // At once, so that no key is lost; and again after the rendering in which a saved line got a new one below it.
  focus();
  requestAnimationFrame(focus);
}
