import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** The demo as a user starts it, with a folder of its own for whatever is temporary. */
async function demo(temporary: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(root, 'build/demo.ts'), ...args], {
    env: { ...process.env, TMPDIR: temporary, XDG_RUNTIME_DIR: undefined },
  });
  const [[code], said, complained] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    textOf(child.stdout),
    textOf(child.stderr),
  ]);
  return { code, said, complained };
}

test('the demo plays a whole meeting on a list with every oddity and tells what it did', async () => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-demo-test-'));
  const [out, vault, temporary] = [
    join(folder, 'uit'),
    join(folder, 'kluis'),
    await mkdtemp(join(folder, 'tijdelijk-')),
  ];
  const args = ['--out', out, '--vault', vault, '--cases', '2', '--today', '2026-12-01', '--region', 'zaanstad'];
  const list = ['--list', join(root, 'build/demo/lists/lijst-met-alles.csv')];
  const { code, said, complained } = await demo(temporary, ...args, ...list);
  expect(complained).toBe('');
  expect(code).toBe(0);
  expect(said).toMatch(/De wachtzin is: \S{23}\n/);

  const files = (await readdir(out)).sort();
  const summary = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as Record<string, unknown>;
  expect(summary).toMatchObject({ imported: 8, changed: 1, duplicates: 1, cases: 2, decisions: 2, actions: 4, files });
  expect(summary['rejected']).toContainEqual({ row: 12, reason: 'Geboortedatum bestaat niet' });
  expect(files).toEqual(expect.arrayContaining(['verslag.docx', 'verslag.pdf', 'summary.json', '01-eerste-start.png']));
  const pictures = files.filter((name) => name.endsWith('.png'));
  expect(pictures.map((name) => Number(name.slice(0, 2)))).toEqual(pictures.map((_, index) => index + 1));

  // Nothing of the browser or the run stays, and the vault says no imported name.
  expect(await readdir(temporary)).toEqual([]);
  for (const entry of await readdir(vault, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name));
    for (const name of ['Jansen', 'Çelik', 'Bruyère', 'Müller', 'Souza']) expect(content.includes(name)).toBe(false);
  }

  const again = await demo(temporary, ...args);
  expect(again.code).toBe(2);
  expect(again.complained).toContain('al een kluis');
  await rm(folder, { recursive: true });
});

test('a file that is no list ends the demo with a message, and nothing stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'casustafel-demo-test-'));
  const temporary = await mkdtemp(join(folder, 'tijdelijk-'));
  const { code, complained } = await demo(
    temporary,
    '--out',
    join(folder, 'uit'),
    '--list',
    join(root, 'package.json'),
  );
  expect(code).toBe(1);
  expect(complained).toContain('Het voorbeeld is niet gelukt. Dit soort bestand kan Casustafel niet lezen.');
  expect(await readdir(temporary)).toEqual([]);
  await rm(folder, { recursive: true });
});
