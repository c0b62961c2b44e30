import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseDemoOptions, prepareFolders, UsageError } from '../../build/demo/demo-options.ts';

const now = new Date('2026-12-01T10:00:00');
const parse = (...args: string[]) => parseDemoOptions(args, now);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casustafel-options-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what is not given is the included list, Utrecht, five cases, today and a vault for the run only', () => {
  expect(parse('--out', '/uit')).toEqual({
    list: null,
    out: '/uit',
    vault: null,
    region: 'utrecht',
    cases: 5,
    today: '2026-12-01',
  });
});

test('everything can be given', () => {
  const given = ['--region', 'zaanstad', '--cases', '12', '--today', '2027-02-28', '--list', '/l.csv', '--vault', '/k'];
  expect(parse('--out', '/uit', ...given)).toEqual({
    list: '/l.csv',
    out: '/uit',
    vault: '/k',
    region: 'zaanstad',
    cases: 12,
    today: '2027-02-28',
  });
});

test.each([
  [['--list', 'l.csv'], '--out'],
  [['--out', ''], '--out'],
  [['--out', '/uit', '--region', 'amsterdam'], 'utrecht, gooi-en-vechtstreek'],
  [['--out', '/uit', '--cases', '0'], '--cases'],
  [['--out', '/uit', '--cases', '2.5'], '--cases'],
  [['--out', '/uit', '--cases', '1000'], '--cases'],
  [['--out', '/uit', '--today', '2026-02-30'], '--today'],
  [['--out', '/uit', '--today', '1-12-2026'], '--today'],
  [['--out', '/uit', '--vault', ''], '--vault'],
  [['--out', '/uit', '--list'], 'opties'],
  [['--out', '/uit', '--naam', 'x'], 'opties'],
  [['--out', '/uit', 'los'], 'opties'],
])('%j is refused with a word about it', (args, word) => {
  expect(() => parse(...args)).toThrow(UsageError);
  expect(() => parse(...args)).toThrow(word);
});

test('a missing folder for the result is made, with the folders above it', async () => {
  await prepareFolders(parse('--out', join(folder, 'een/twee')));
  expect(await readdir(join(folder, 'een'))).toEqual(['twee']);
});

test('folders that hold something, a list that is not there and folders in each other are refused untouched', async () => {
  await writeFile(join(folder, 'iets.txt'), 'x');
  const refused = (...args: string[]) => prepareFolders(parse(...args));
  await expect(refused('--out', folder)).rejects.toThrow('niet leeg');
  await expect(refused('--out', join(folder, 'uit'), '--vault', folder)).rejects.toThrow(UsageError);
  await expect(refused('--out', join(folder, 'uit'), '--vault', join(folder, 'uit/kluis'))).rejects.toThrow(
    'in elkaar',
  );
  await expect(refused('--out', join(folder, 'uit'), '--vault', join(folder, 'uit'))).rejects.toThrow('in elkaar');
  await expect(refused('--out', join(folder, 'uit'), '--list', join(folder, 'geen.csv'))).rejects.toThrow('lijst');
  await expect(refused('--out', join(folder, 'iets.txt'))).rejects.toThrow('geen map');
  expect(await readdir(folder)).toEqual(['iets.txt']);
});
