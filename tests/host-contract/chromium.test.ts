import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { findAnyBrowser } from '../../build/find-browser.ts';
import { createServeRenderer } from '../../main/app/serve-renderer.ts';
import { launchChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import type { WindowRole } from '../../shared/contract/procedure.ts';
import { contractPages, makeContractFiles, type ContractFiles } from './contract-files.ts';
import { describeHost } from './host-contract.ts';

let files: ContractFiles;
beforeAll(async () => {
  files = await makeContractFiles();
});
afterAll(() => files.remove());

interface PageGlobals {
  readonly bridge: { invoke(message: unknown): Promise<unknown> };
  readonly heard: unknown[];
}

describeHost('Chromium', async () => {
  const browser = await findAnyBrowser();
  if (browser === null) throw new Error('No browser found. Install Chromium (Debian: apt-get install chromium).');
  const host = await launchChromiumHost({
    executablePath: browser.path,
    environment: browser.environment,
    headless: true,
    dataFolder: join(files.folder, 'data'),
    documentsFolder: files.folder,
    serve: await createServeRenderer(contractPages),
    preloadBundle: files.preloadText,
  });
  const pageOf = (role: WindowRole) => {
    const page = host.context.pages().findLast((one) => one.url().endsWith(`/${role}.html`));
    if (page === undefined) throw new Error(`no page for ${role}`);
    return page;
  };
  return {
    host,
    ask: (role, message) =>
      pageOf(role).evaluate((m) => (globalThis as unknown as PageGlobals).bridge.invoke(m), message),
    heard: (role) => pageOf(role).evaluate(() => (globalThis as unknown as PageGlobals).heard),
    bridgeKeys: (role) =>
      pageOf(role).evaluate(() => {
        const { bridge } = globalThis as unknown as PageGlobals;
        return { keys: Object.keys(bridge).sort(), frozen: Object.isFrozen(bridge) };
      }),
    closeAsUser: (role) => pageOf(role).close(),
    refusedRequests: host.refusedRequests,
    stop: () => host.lifecycle.quit(),
  };
});
