/**
 * What the browser's process needs to find "lijst één.csv": under a locale without UTF-8, as a session without any
 * setting has it, Chromium spoils a path that is more than ASCII, and the file counts as not chosen. Windows and macOS
 * name files in Unicode whatever the locale.
 */
export function utf8Environment(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Readonly<Record<string, string>> {
  if (platform === 'win32' || platform === 'darwin') return {};
  // POSIX: the first of these that is not empty decides.
  const locale = [environment['LC_ALL'], environment['LC_CTYPE'], environment['LANG']].find((one) => one) ?? '';
  return /utf-?8/i.test(locale) ? {} : { LC_ALL: 'C.UTF-8' };
}
