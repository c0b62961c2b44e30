/** The line of the leesronde that is read out gets the focus; false while there is none. */
export function toReadingLine(): boolean {
  return stepReading(0);
}

/** So many lines on from the one that is read out, as far as there are any; false while no leesronde is open. */
export function stepReading(by: -1 | 0 | 1): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-reading] ol > li')];
  if (lines.length === 0) return false;
  const at = lines.findIndex((line) => line === document.activeElement);
  const from = at === -1 ? lines.findIndex((line) => line.ariaCurrent === 'true') : at;
  (lines[from + by] ?? lines[from])?.focus();
  return true;
}
