import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

function sources(): { name: string; text: string }[] {
  return ['main', 'renderer', 'shared', 'db'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|html)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ name: path.slice(root.length + 1), text: readFileSync(path, 'utf8') })),
  );
}

test.each([
  ['openExternal', /\.openExternal\b/],
  ['a webview', /<webview/],
  ['blink features switched on', /\benableBlinkFeatures\b/],
  ['the remote module', /@electron\/remote/],
  ['HTML from a string in React', /dangerouslySetInnerHTML/],
  ['insertion of HTML', /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write\b/],
  ['code from a string', /\beval\(|new Function\(/],
  ['a TCP port', /\.listen\(\s*\d|from 'node:(http|https|http2|tls|dgram)'/],
  ['a crash reporter', /import .*crashReporter|crashReporter\.start/],
])('nowhere is there %s', (_what, pattern) => {
  const found = sources().filter(({ text }) => pattern.test(text));
  expect(found.map(({ name }) => name)).toEqual([]);
});

test('a network socket is used for the second start only', () => {
  const found = sources().filter(({ text }) => text.includes("from 'node:net'"));
  expect(found.map(({ name }) => name)).toEqual(['main/hosts/chromium/single-instance.ts']);
});

test('SECURITY.md names the Electron that is pinned', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toContain(`Electron ${devDependencies['electron'] ?? ''}`);
});
