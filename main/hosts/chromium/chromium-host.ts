import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Route } from 'playwright-core';
import type { Dialogs, Host, Lifecycle, Secrets } from '../../app/host.ts';
import type { ServeRenderer } from '../../app/serve-renderer.ts';
import { ChromiumWindows } from './chromium-windows.ts';

export const chromiumOrigin = 'https://app.invalid';

export interface ChromiumHostOptions {
  readonly executablePath: string;
  readonly extraArguments?: readonly string[];
  readonly headless: boolean;
  readonly dataFolder: string;
  readonly documentsFolder: string;
  readonly serve: ServeRenderer;
  readonly preloadBundle: string;
  readonly dialogs: Dialogs;
}

export interface ChromiumHost extends Host {
  readonly kind: 'chromium';
  readonly context: BrowserContext;
  /** Requests for anything but the page's own files; each was refused. Must stay 0. */
  readonly refusedRequests: () => number;
}

/** The second host: the same preload, pages and core in an installed Chromium, over a pipe, with no network at all. */
export async function launchChromiumHost(options: ChromiumHostOptions): Promise<ChromiumHost> {
  const profile = await mkdtemp(join(tmpdir(), 'casustafel-profile-'));
  const root = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: options.headless,
    viewport: null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
    args: [
      '--app=about:blank',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-features=Translate,OptimizationHints,MediaRouter',
      '--lang=nl-NL',
      '--window-size=1280,760',
      ...(root ? ['--no-sandbox'] : []),
      ...(options.extraArguments ?? []),
    ],
  });
  let refused = 0;
  await context.route('**/*', async (route) => {
    if (!(await serveOwnFile(route, options.serve))) refused += 1;
  });
  const windows = new ChromiumWindows(context, options.preloadBundle, chromiumOrigin);
  await windows.prepare();
  return {
    kind: 'chromium',
    context,
    refusedRequests: () => refused,
    folders: { data: options.dataFolder, documents: options.documentsFolder },
    windows,
    dialogs: options.dialogs,
    secrets: noSecrets,
    lifecycle: lifecycleOf(context, profile),
  };
}

async function serveOwnFile(route: Route, serve: ServeRenderer): Promise<boolean> {
  const url = new URL(route.request().url());
  if (url.origin !== chromiumOrigin || route.request().method() !== 'GET') {
    await route.abort();
    return false;
  }
  const { status, headers, body } = await serve(url.pathname);
  await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  return true;
}

/** There is no key store here and no substitute for one: passphrase and recovery key only. */
const noSecrets: Secrets = {
  status: () => Promise.resolve({ available: false, backend: 'none' }),
  protect: () => Promise.reject(new Error('no key store in this host')),
  reveal: () => Promise.reject(new Error('no key store in this host')),
};

function lifecycleOf(context: BrowserContext, profile: string): Lifecycle {
  let closed = false;
  const cleanUp = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return {
    claimSingleInstance: () => Promise.resolve(true),
    onLockRequested: () => undefined,
    onQuitRequested: () => undefined,
    quit: cleanUp,
  };
}
