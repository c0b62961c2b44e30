import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { version } from '../../shared/version.ts';

const root = join(import.meta.dirname, '../..');

/** Lints a text as if it were an existing file of the tree, whose place decides the rules. */
async function rulesBrokenBy(text: string, as: string): Promise<(string | null)[]> {
  const [result] = await new ESLint({ cwd: root }).lintText(text, { filePath: join(root, as) });
  return [...new Set(result?.messages.map((message) => message.ruleId))];
}

test.each([
  ['a default export', 'const a = 1;\nexport default a;\n', 'no-restricted-syntax'],
  ['openExternal', 'declare const shell: { openExternal(): void };\nshell.openExternal();\n', 'no-restricted-syntax'],
  ['any', 'export const a = (b: any): unknown => b;\n', '@typescript-eslint/no-explicit-any'],
  ['a promise that nobody waits for', 'Promise.reject(new Error());\n', '@typescript-eslint/no-floating-promises'],
  ['@ts-ignore', '// @ts-ignore\nexport const a = 1;\n', '@typescript-eslint/ban-ts-comment'],
  ['a file of more than 400 lines', 'export {};\n'.repeat(401), 'max-lines'],
])('lint refuses %s', async (_what, text, rule) => {
  expect(await rulesBrokenBy(text, 'main/app/session.ts')).toContain(rule);
});

test('the type check fails on a planted error', async () => {
  const folder = await mkdtemp(join(root, '.cache/planted-'));
  await writeFile(
    join(folder, 'planted.ts'),
    'export const a: readonly string[] = [];\nexport const b: string = a[0];\n',
  );
  const compilerOptions = { composite: false, noEmit: true, emitDeclarationOnly: false, declaration: false };
  const settings = { extends: '../../tsconfig.base.json', compilerOptions, include: ['./planted.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], (_error, stdout) =>
      resolve(stdout),
    );
  });
  await rm(folder, { recursive: true });
  expect(output).toMatch(/planted\.ts\(2,14\): error TS2322/);
});

test('the version that the application shows is the one it is packed with', async () => {
  const packed: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(packed).toMatchObject({ version });
});
