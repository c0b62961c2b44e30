import { chromium, type BrowserContext, type Route } from 'playwright-core';
import { ExpectedError } from '../../../shared/contract/errors.ts';
import type { Dialogs, Host, Lifecycle, Secrets } from '../../app/host.ts';
import type { ServeRenderer } from '../../app/serve-renderer.ts';
import { windowSpecs } from '../../app/window-specs.ts';
import { askBrowserForFile } from './browser-file-dialog.ts';
import { ChromiumWindows } from './chromium-windows.ts';
import { makeProfile, removeProfile } from './profile-folder.ts';
import { claimInstance, type InstanceClaim } from './single-instance.ts';
import { watchForSuspend } from './suspend-watch.ts';
import { askSystem, findDialogTool, nameInDocuments } from './system-dialogs.ts';
import { utf8Environment } from './utf8-environment.ts';

export const chromiumOrigin = 'https://app.invalid';

export interface ChromiumHostOptions {
  readonly executablePath: string;
  /** What the browser's process needs beside the usual environment (the packaged one brings its own libraries). */
  readonly environment?: Readonly<Record<string, string>>;
  readonly headless: boolean;
  readonly dataFolder: string;
  readonly documentsFolder: string;
  readonly serve: ServeRenderer;
  readonly preloadBundle: string;
  /** Instead of the browser's and the system's own: for tests and the demo. */
  readonly dialogs?: Dialogs;
}

export interface ChromiumHost extends Host {
  readonly kind: 'chromium';
  readonly context: BrowserContext;
  /** The browser's folder for this run; gone after `quit`. */
  readonly profile: string;
  /** Requests for anything but the page's own files; each was refused. Must stay 0. */
  readonly refusedRequests: () => number;
}

/** Chromium refuses its sandbox to root; nobody else may run without it. */
export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/** Of these switches the browser takes the last one only, so that Playwright's own list is said again here. */
const featuresOff = [
  ...['Translate', 'OptimizationHints', 'MediaRouter', 'AutofillServerCommunication', 'SpellcheckService'],
  // Playwright's: what would look at the network at the start, and what would answer a request in its place.
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  ...['AimEnabled', 'LensOverlay', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'TcpPortRandomizationWin', 'msForceBrowserSignIn'],
  // The address bar's lists, which newer browsers keep ready as pages with hundreds of scripts: beside ours at every
  // start, for a bar that our windows do not have.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup', 'PreloadTopChromeWebUI'],
  // Playwright's: the old picture stays no longer than it must, and the profile is ours to remove.
  ...['PaintHolding', 'DestroyProfileOnBrowserClose', 'msEdgeUpdateLaunchServicesPreferredVersion'],
];

function browserArguments(headless: boolean): string[] {
  const { width, height } = windowSpecs.chair;
  return [
    // Without it a bar warns of the next switch, which is what keeps every request inside.
    '--test-type',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=direct://',
    '--no-first-run',
    '--no-pings',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-crash-reporter',
    '--disable-domain-reliability',
    '--disable-gpu-shader-disk-cache',
    '--disable-quic',
    '--disable-spell-checking',
    '--disable-sync',
    '--disk-cache-size=1',
    `--disable-features=${featuresOff.join(',')}`,
    // React makes errors while it loads. With the connection that this host needs, each wants the places in the source,
    // and the engine would read the whole page's code a second time for them: a tenth of a second of every start.
    '--js-flags=--no-enable-lazy-source-positions',
    '--lang=nl-NL',
    `--window-size=${width},${height}`,
    ...(runsAsRoot() ? ['--no-sandbox'] : []),
    // A window without tabs and address bar; its page is loaded once requests are answered.
    ...(headless ? [] : [`--app=${chromiumOrigin}/${windowSpecs.chair.page}`]),
  ];
}

/** The second host: the same preload, pages and core in an installed Chromium, over a pipe, with no network at all. */
export async function launchChromiumHost(options: ChromiumHostOptions): Promise<ChromiumHost> {
  const profile = await makeProfile();
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath: options.executablePath,
      headless: options.headless,
      viewport: null,
      serviceWorkers: 'block',
      acceptDownloads: false,
      chromiumSandbox: !runsAsRoot(),
      // Playwright's `about:blank` would be a window with tabs beside ours.
      ignoreDefaultArgs: ['--enable-automation', ...(options.headless ? [] : ['about:blank'])],
      // `run-app.ts` listens to signals: the vault is closed before the browser.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: browserArguments(options.headless),
      env: { ...process.env, ...utf8Environment(process.env, process.platform), ...options.environment },
    })
    .catch(async (error: unknown) => {
      await removeProfile(profile);
      throw error;
    });
  const windows = new ChromiumWindows(context, options.preloadBundle, chromiumOrigin);
  let refused = 0;
  await Promise.all([
    context.route('**/*', async (route) => {
      if (!(await serveOwnFile(route, options.serve, windows))) refused += 1;
    }),
    windows.prepare(),
  ]);
  return {
    kind: 'chromium',
    context,
    profile,
    refusedRequests: () => refused,
    folders: { data: options.dataFolder, documents: options.documentsFolder },
    windows,
    dialogs: options.dialogs ?? chromiumDialogs(context, windows, options.documentsFolder),
    secrets: noSecrets,
    lifecycle: chromiumLifecycle(context, profile, options.dataFolder),
  };
}

async function serveOwnFile(route: Route, serve: ServeRenderer, windows: ChromiumWindows): Promise<boolean> {
  const request = route.request();
  const url = new URL(request.url());
  const own = url.origin === chromiumOrigin && request.method() === 'GET';
  if (!own || !windows.mayRequest(request)) {
    // `aborted` leaves the page where it is; any other reason would show the browser's error page.
    await route.abort('aborted');
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

/** Opening a file: the browser's dialog. A folder, or where to save: the system's, as a browser gives no such path. */
function chromiumDialogs(context: BrowserContext, windows: ChromiumWindows, documents: string): Dialogs {
  const tool = findDialogTool(process.platform);
  return {
    async askOpenPath(request) {
      const page = windows.front;
      if (request.kind === 'file' && page !== null) return askBrowserForFile(context, page, request.filters);
      const program = await tool;
      if (program === null) throw new ExpectedError('unsupported');
      return askSystem(program, { ask: 'open', ...request });
    },
    async askSavePath(request) {
      const program = await tool;
      if (program === null) return nameInDocuments(documents, request.suggestedName);
      return askSystem(program, { ask: 'save', folder: documents, ...request });
    },
    fatal({ title, detail }) {
      console.error(`${title}\n${detail}`);
      return Promise.resolve();
    },
  };
}

function chromiumLifecycle(context: BrowserContext, profile: string, dataFolder: string): Lifecycle {
  let claim: InstanceClaim | null = null;
  let endWatch = (): void => undefined;
  let ending: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    endWatch();
    await context.close().catch(() => {
      // The browser ended by itself (its last window, a crash, the display that went away): closed is what was asked.
    });
    await removeProfile(profile);
    await claim?.release();
  };
  return {
    async claimSingleInstance(onSecond) {
      claim = await claimInstance(dataFolder, onSecond);
      return claim !== null;
    },
    onLockRequested(callback) {
      endWatch = watchForSuspend((slept) => callback('suspend', slept));
    },
    // A browser closes its window without asking, and every word is on disk by then: there is nothing to decide.
    onQuitRequested: () => undefined,
    quit: () => (ending ??= end()),
  };
}
