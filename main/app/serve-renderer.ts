import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The place that the build leaves in the pages for the nonce of one response. */
const nonceMark = /__CSP_NONCE__/g;

export interface ServedFile {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}
export type ServeRenderer = (pathname: string) => Promise<ServedFile>;

/** Everything is forbidden but the page's own files; styles need the nonce of this one response. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Serves the built renderer for both hosts. A path is looked up in the list of built files and never joined to a
 * folder, so that no spelling of a path reaches another file.
 */
export async function createServeRenderer(folder: string): Promise<ServeRenderer> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  return async (pathname) => {
    const path = files.get(pathname);
    const type = path === undefined ? undefined : contentTypes[extname(path)];
    if (path === undefined || type === undefined)
      return { status: 404, headers: baseHeaders('none'), body: new Uint8Array() };
    const body = await readFile(path);
    const nonce = randomBytes(16).toString('base64');
    const served = type.startsWith('text/html') ? Buffer.from(body.toString('utf8').replace(nonceMark, nonce)) : body;
    return { status: 200, headers: { ...baseHeaders(nonce), 'content-type': type }, body: served };
  };
}

function baseHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
