import type { RunningApp } from './app-fixture.ts';

/** The browser's own process, to be killed by a test. */
export async function browserPid(app: RunningApp): Promise<number> {
  const session = await app.host.context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('no browser process');
  return browser.id;
}
