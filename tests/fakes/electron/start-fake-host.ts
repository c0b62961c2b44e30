import { createServeRenderer } from '../../../main/app/serve-renderer.ts';
import { startElectronHost, type ElectronHost } from '../../../main/hosts/electron/electron-host.ts';
import { FakeElectron, type FakeElectronOptions } from './fake-electron.ts';

export interface StartedFake {
  readonly host: ElectronHost;
  readonly fake: FakeElectron;
}

/** Electron's host on the strict fake, which becomes ready after everything that must come before. */
export async function startFakeHost(
  options: FakeElectronOptions & {
    readonly preload: string;
    readonly pages: string;
    readonly platform?: NodeJS.Platform;
  },
): Promise<StartedFake> {
  const fake = new FakeElectron(options);
  const starting = startElectronHost(fake.api, {
    dataFolder: '/data',
    browserFolder: '/browser',
    preload: options.preload,
    platform: options.platform ?? 'linux',
    serve: () => createServeRenderer(options.pages),
  });
  fake.becomeReady();
  return { host: await starting, fake };
}
