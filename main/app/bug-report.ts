/** A place in the code, as V8 writes one: nothing else of a stack is passed on. */
const frame = /^ {4}at .+:\d+:\d+\)?$/;
const plainWord = /^[A-Za-z_0-9]{1,40}$/;

/**
 * What may be said of a bug on the console of who develops: its kind, its code and where it happened. Never its message:
 * those of JSON, SQLite and zod quote what they stumbled over, which may be somebody's name.
 */
export function bugReport(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const kind = [error.name, 'code' in error ? String(error.code) : ''].filter((word) => plainWord.test(word));
  // Without the message first: it may hold lines that look like places.
  const lines = (error.stack ?? '').replace(error.message, () => '').split('\n');
  const cause = error.cause instanceof Error ? [`caused by ${bugReport(error.cause)}`] : [];
  return [kind.join(' ') || 'error', ...lines.filter((line) => frame.test(line)), ...cause].join('\n');
}
