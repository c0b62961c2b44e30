/**
 * The same function, that keeps its answers: for cells of a list, of which most columns hold the same few texts over and
 * over. The answers live as long as what is returned.
 */
export function remembered<T extends object | string | boolean | null>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const answer = read(cell);
    known.set(cell, answer);
    return answer;
  };
}
