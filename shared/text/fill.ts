/** Puts values in the places of a sentence (`{name}`). A value is never read as a place or a sign, whatever it holds. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
