import { afterAll, beforeAll } from 'vitest';
import type { FakeElectronOptions } from './fake-electron.ts';
import { startFakeHost } from './start-fake-host.ts';
import { contractPages, makeContractFiles, type ContractFiles } from '../../host-contract/contract-files.ts';

type Options = FakeElectronOptions & { platform?: NodeJS.Platform };

/** For a file of tests: the host on a fake Electron, started anew by each test, with pages and a preload to load. */
export function fakeElectronHost() {
  let files: ContractFiles;
  beforeAll(async () => {
    files = await makeContractFiles();
  });
  afterAll(() => files.remove());
  const start = (options: Options = {}) => startFakeHost({ preload: files.preload, pages: contractPages, ...options });
  /** With the chair's window open. */
  const startWithWindow = async (options: Options = {}) => {
    const started = await start(options);
    const handle = await started.host.windows.open('chair');
    const [window] = started.fake.windows;
    if (window === undefined) throw new Error('no window');
    return { ...started, handle, window };
  };
  return { start, startWithWindow, preload: () => files.preload };
}
