import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
/** Each run reads the whole tree in a process of its own; on a busy machine that takes most of a minute. */
const patience = 240_000;
const folders = ['shared', 'db', 'main', 'renderer', 'build', 'tests'];

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    totalCruised: z.number(),
  }),
});

/** Runs dependency-cruiser over a tree as `npm run check:layers` does, and gives its report. */
async function cruise(tree: string, ...more: readonly string[]): Promise<z.infer<typeof report>['summary']> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const output = await new Promise<string>((resolve, reject) => {
    const argv = [program, '--config', '.dependency-cruiser.js', '--output-type', 'json', ...more, ...folders];
    execFile(process.execPath, argv, { cwd: tree, maxBuffer: 64 * 2 ** 20 }, (error, stdout, stderr) => {
      // A violation ends the program with a code; only silence is a failure of the run itself.
      if (stdout === '') reject(error ?? new Error(stderr));
      else resolve(stdout);
    });
  });
  return report.parse(JSON.parse(output)).summary;
}

/** Per rule: a file that breaks it, and what else must be there for that. */
const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycles': {
    'shared/domain/planted-a.ts': `import { b } from './planted-b.ts';\nexport const a = (): unknown => b;\n`,
    // Reported once, where the circle was entered.
    'shared/domain/planted-b.ts': `import { a } from './planted-a.ts';\nexport const b = (): unknown => a;\n`,
  },
  'shared-is-pure': {
    'shared/domain/planted-node.ts': `import { join } from 'node:path';\nexport const p = join('a');\n`,
  },
  'db-knows-shared': {
    'db/planted.ts': `import { vaultFolder } from '../main/app/vault-folder.ts';\nvaultFolder('');\n`,
  },
  'renderer-knows-shared': {
    'renderer/client/planted.ts': `import { vaultFolder } from '../../main/app/vault-folder.ts';\nvaultFolder('');\n`,
  },
  'screen-not-chair': {
    'renderer/screen/planted.ts': `import { ChairApp } from '../chair/chair-app.tsx';\nexport const p = ChairApp;\n`,
  },
  'core-not-hosts': {
    'main/services/planted-host.ts': `import { dataFolder } from '../hosts/data-folder.ts';\nexport const p = dataFolder;\n`,
  },
  'electron-only-in-its-host': {
    'main/hosts/chromium/planted.ts': `import type { App } from 'electron';\nexport type P = App;\n`,
  },
  'electron-by-value-in-two-files': {
    'main/hosts/electron/planted.ts': `import { app } from 'electron';\nexport const p = app;\n`,
  },
  'sql-only-in-db': {
    'main/services/planted-sql.ts': `import Database from 'better-sqlite3';\nexport const p = Database;\n`,
  },
  'nothing-imports-tests': {
    'build/planted.ts': `import { FakeHost } from '../tests/fakes/fake-host.ts';\nexport const p = FakeHost;\n`,
  },
  'nothing-imports-build': {
    'main/services/planted-build.ts': `import { distFolder } from '../../build/bundle.ts';\nexport const p = distFolder;\n`,
  },
  resolvable: { 'db/planted-nowhere.ts': `import { a } from './nowhere.ts';\nexport const p = a;\n` },
};

const names = z.object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) });
let copy = '';

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'casustafel-layers-'));
  for (const entry of [...folders, '.dependency-cruiser.js', 'tsconfig.base.json', 'package.json'])
    await cp(join(root, entry), join(copy, entry), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(async () => {
  await rm(copy, { recursive: true, force: true });
});

test(
  'the tree keeps every rule, and was really read',
  async () => {
    const { violations, totalCruised } = await cruise(root);
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThan(100);
  },
  patience,
);

test(
  'every rule has a planted violation, and each is found under its own name and no other',
  async () => {
    const { forbidden } = names.parse(await import(join(root, '.dependency-cruiser.js'))).default;
    expect(Object.keys(planted).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
    const ruleOfFile = new Map<string, string>();
    for (const [rule, files] of Object.entries(planted))
      for (const [path, text] of Object.entries(files)) {
        ruleOfFile.set(path, rule);
        await writeFile(join(copy, path), text);
      }
    // Without this the packages of the copy would lie outside it, where no rule sees them.
    const { violations } = await cruise(copy, '--preserve-symlinks');
    const found = new Set(violations.map((violation) => `${violation.from}: ${violation.rule.name}`));
    const expected = [...ruleOfFile].map(([path, rule]) => `${path}: ${rule}`);
    expect([...found].sort()).toEqual(expected.filter((one) => !one.startsWith('shared/domain/planted-b.ts')).sort());
  },
  patience,
);
