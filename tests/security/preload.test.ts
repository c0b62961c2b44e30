import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preloadBundle } from '../../build/bundle.ts';

test('the built preload requires electron and nothing else, and reaches for nothing', async () => {
  const built = await preloadBundle();
  expect([...built.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(built).not.toMatch(/\b(import|eval|Function|process|globalThis|fetch|XMLHttpRequest)\b/);
  expect([...built.matchAll(/electron\.(\w+)/g)].map(([, name]) => name).toSorted()).toEqual([
    'contextBridge',
    'ipcRenderer',
    'ipcRenderer',
    'ipcRenderer',
  ]);
});

test('its source stays small enough to read at once', async () => {
  const source = await readFile(join(import.meta.dirname, '../../main/hosts/electron/preload.ts'), 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});
