import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  askSystem,
  commandFor,
  findDialogTool,
  nameInDocuments,
  type DialogRequest,
} from '../../main/hosts/chromium/system-dialogs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casustafel-dialog-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const filters = [{ name: 'Lijsten', extensions: ['csv', 'xlsx'] }];
const save: DialogRequest = {
  ask: 'save',
  title: 'Verslag "bewaren"; $(rm)',
  suggestedName: 'verslag.pdf',
  folder: '/documenten',
  filters: [{ name: 'PDF', extensions: ['pdf'] }],
};
const openFile: DialogRequest = { ask: 'open', title: 'Kies', kind: 'file', filters };
const openFolder: DialogRequest = { ask: 'open', title: 'Kies', kind: 'folder', filters: [] };

describe('command lines', () => {
  test('zenity', () => {
    expect(commandFor('zenity', save).arguments).toEqual([
      '--file-selection',
      '--title=Verslag "bewaren"; $(rm)',
      '--save',
      '--confirm-overwrite',
      '--filename=/documenten/verslag.pdf',
      '--file-filter=PDF | *.pdf',
    ]);
    expect(commandFor('zenity', openFolder).arguments).toContain('--directory');
  });
  test('kdialog', () => {
    expect(commandFor('kdialog', openFile).arguments).toEqual([
      '--title',
      'Kies',
      '--getopenfilename',
      '.',
      'Lijsten (*.csv *.xlsx)',
    ]);
  });
  test.each(['osascript', 'powershell'] as const)('%s gets words beside its script, never inside it', (tool) => {
    const { arguments: args } = commandFor(tool, save);
    const script = args.find((argument) => argument.includes('\n') || argument.includes('Add-Type'));
    expect(script).toBeDefined();
    expect(script).not.toContain('Verslag');
    expect(script).not.toContain('verslag.pdf');
  });
});

async function installZenity(script: string): Promise<void> {
  const path = join(folder, 'zenity');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
}

describe('the dialog program', () => {
  test('is found on the path and gives the path that was chosen', async () => {
    await installZenity(`printf '%s\\n' "$@" > ${join(folder, 'asked')}; echo '/gekozen/bestand met spatie.csv'`);
    expect(await findDialogTool('linux')).toBe('zenity');
    expect(await askSystem('zenity', openFile)).toBe('/gekozen/bestand met spatie.csv');
    expect(await readFile(join(folder, 'asked'), 'utf8')).toContain('--file-filter=Lijsten | *.csv *.xlsx');
  });
  test('cancelled is null', async () => {
    await installZenity('exit 1');
    expect(await askSystem('zenity', openFile)).toBeNull();
  });
  test('that fails is said and not taken for cancelled', async () => {
    await installZenity('exit 5');
    await expect(askSystem('zenity', openFile)).rejects.toThrow('unsupported');
  });
  test('is absent on a system without one', async () => {
    vi.stubEnv('PATH', folder);
    expect(await findDialogTool('linux')).toBeNull();
  });
});

test('without a dialog program a file never takes the place of another', async () => {
  const first = await nameInDocuments(folder, 'verslag.pdf');
  expect(first).toBe(join(folder, 'Casustafel', 'verslag.pdf'));
  await writeFile(first, '');
  expect(await nameInDocuments(folder, 'verslag.pdf')).toBe(join(folder, 'Casustafel', 'verslag (2).pdf'));
});
