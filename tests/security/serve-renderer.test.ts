import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, createServeRenderer, type ServeRenderer } from '../../main/app/serve-renderer.ts';

let root: string;
let serve: ServeRenderer;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'casustafel-serve-'));
  const folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.js'), 'outside');
  await writeFile(join(folder, 'chair.html'), '<script nonce="__CSP_NONCE__"></script><i nonce="__CSP_NONCE__">');
  await writeFile(join(folder, 'assets/chair.js'), 'inside __CSP_NONCE__');
  await writeFile(join(folder, 'note.txt'), 'a type that pages do not need');
  await symlink(join(root, 'secret.js'), join(folder, 'link.js'));
  serve = await createServeRenderer(folder);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('paths', () => {
  test.each(['/chair.html', '/assets/chair.js'])('%s is served', async (path) => {
    expect((await serve(path)).status).toBe(200);
  });

  test.each([
    '',
    '/',
    '/assets',
    '/assets/',
    '/../secret.js',
    '/assets/../../secret.js',
    '/assets/../chair.html',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '\\..\\secret.js',
    '//chair.html',
    '/./chair.html',
    '/chair.html/',
    '/chair.html%00.js',
    '/chair.html\u0000',
    '/CHAIR.HTML',
    '/chair.html?x',
    '/chair.html#x',
    '/C:/Windows/win.ini',
    'C:\\Windows\\win.ini',
    '//server/share/secret.js',
    '\\\\server\\share\\secret.js',
    '/etc/passwd',
    '/proc/self/environ',
    '/link.js',
    '/note.txt',
    '/__proto__',
    '/constructor',
    `/${'a/'.repeat(5_000)}`,
  ])('%j is not', async (path) => {
    const { status, body } = await serve(path);
    expect([status, body.length]).toEqual([404, 0]);
  });

  test('no path of the built folder is served', async () => {
    expect((await serve(join(root, 'renderer/chair.html'))).status).toBe(404);
    expect((await serve(join(root, 'secret.js'))).status).toBe(404);
  });
});

describe('headers', () => {
  test('say exactly what a page may', () => {
    expect(contentSecurityPolicy('abc')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test('a page gets a nonce of its own each time, everywhere and only in pages', async () => {
    const [first, second] = [await serve('/chair.html'), await serve('/chair.html')];
    const nonces = [first, second].map(
      ({ headers }) => /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16);
    const text = Buffer.from(first.body).toString();
    expect(text.split(`nonce="${nonces[0] ?? ''}"`)).toHaveLength(3);
    expect(Buffer.from((await serve('/assets/chair.js')).body).toString()).toContain('__CSP_NONCE__');
  });

  test('an answer that there is nothing is as strict', async () => {
    const { headers } = await serve('/none');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
