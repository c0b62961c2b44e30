import { afterAll, beforeAll } from 'vitest';
import type { WindowRole } from '../../shared/contract/procedure.ts';
import type { FakeWindow } from '../fakes/electron/fake-window.ts';
import { startFakeHost } from '../fakes/electron/start-fake-host.ts';
import { contractPages, makeContractFiles, type ContractFiles } from './contract-files.ts';
import { describeHost } from './host-contract.ts';

let files: ContractFiles;
beforeAll(async () => {
  files = await makeContractFiles();
});
afterAll(() => files.remove());

describeHost('Electron on a strict fake', async () => {
  const { host, fake } = await startFakeHost({ preload: files.preload, pages: contractPages });
  const heard = new Map<string, unknown[]>();
  const windowOf = (role: WindowRole): FakeWindow => {
    const window = fake.windows.findLast((one) => !one.destroyed && one.frame.url.endsWith(`/${role}.html`));
    if (window?.bridge === undefined) throw new Error(`no window for ${role}`);
    return window;
  };
  // The fake runs the preload but no page script: this does what `page.js` does, once per loaded page.
  const listen = (role: WindowRole): unknown[] => {
    const window = windowOf(role);
    const key = `${window.id}/${window.pages}`;
    const known = heard.get(key);
    if (known !== undefined) return known;
    const list: unknown[] = [];
    heard.set(key, list);
    window.bridge?.on((event) => list.push(event));
    return list;
  };
  return {
    host,
    ask: async (role, message) => windowOf(role).bridge?.invoke(message),
    heard: (role) => Promise.resolve(listen(role)),
    bridgeKeys: (role) => {
      const { bridge } = windowOf(role);
      return Promise.resolve({ keys: Object.keys(bridge ?? {}).sort(), frozen: Object.isFrozen(bridge) });
    },
    closeAsUser: (role) => {
      windowOf(role).destroy();
      return Promise.resolve();
    },
    refusedRequests: host.refusedRequests,
    stop: () => Promise.resolve(),
  };
});
