import { expect, test } from 'vitest';
import { utf8Environment } from '../../main/hosts/chromium/utf8-environment.ts';

const utf8 = { LC_ALL: 'C.UTF-8' };

test.each([
  [{}, utf8],
  [{ LANG: 'C' }, utf8],
  [{ LANG: 'nl_NL@euro' }, utf8],
  [{ LC_ALL: 'POSIX', LANG: 'nl_NL.UTF-8' }, utf8],
  [{ LC_ALL: '', LC_CTYPE: 'C.utf8', LANG: 'C' }, {}],
  [{ LANG: 'nl_NL.UTF-8' }, {}],
])('under %o the browser gets %o beside it', (environment, added) => {
  expect(utf8Environment(environment, 'linux')).toEqual(added);
  expect(utf8Environment(environment, 'win32')).toEqual({});
});
