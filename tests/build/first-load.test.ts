import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pageBundle } from '../../build/bundle.ts';

const styles = join(import.meta.dirname, '../../node_modules/@mantine/core/styles');

/**
 * What a window loads before its first form is there, and no more: React, the components of the form, the schemas of
 * `firstContract`. It was 148 kB of code and 13 kB of styles (gzip) when the bound was set; the slack is for fixes of
 * libraries. A screen of the work that slips in is 20 kB at the least, the rest of Mantine's sheets 27 kB.
 */
const bounds = { code: 157_000, styles: 15_000 };

test('the first form of the chair comes with one file of code and one of styles, and those stay small', async () => {
  const { html, files } = await pageBundle('chair');
  const asked = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(asked.map((path) => path.replace(/^.*\./, '')).sort()).toEqual(['css', 'js']);
  const sizeOf = (ending: string): number =>
    asked
      .filter((path) => path.endsWith(ending))
      .reduce((sum, path) => sum + gzipSync(files.get(path) ?? '').length, 0);
  expect(sizeOf('.js')).toBeGreaterThan(50_000);
  expect(sizeOf('.js')).toBeLessThan(bounds.code);
  expect(sizeOf('.css')).toBeGreaterThan(5_000);
  expect(sizeOf('.css')).toBeLessThan(bounds.styles);
});

test('every sheet of the components is loaded once, with the first form or with the work, in the order it was given', async () => {
  const sheets = (await readdir(styles)).filter((name) => name.endsWith('.css') && !name.endsWith('.layer.css'));
  const read = async (name: string): Promise<string[]> => {
    const text = await readFile(join(import.meta.dirname, '../../renderer/styles', name), 'utf8');
    return [...text.matchAll(/@mantine\/core\/styles\/([\w-]+\.css)/g)].map(([, sheet]) => sheet ?? '');
  };
  const first = await read('first-styles.ts');
  const work = await read('work-styles.ts');
  expect([...first, ...work].sort()).toEqual(sheets.sort());
  const whole = await readFile(join(styles, '../styles.css'), 'utf8');
  for (const list of [first, work]) {
    const places = await Promise.all(
      list.map(async (sheet) => whole.indexOf((await readFile(join(styles, sheet), 'utf8')).trim().slice(0, 400))),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});
