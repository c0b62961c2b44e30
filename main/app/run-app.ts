import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from './app.ts';
import { bugReport } from './bug-report.ts';
import { createApp, openChairWindow } from './create-app.ts';
import type { Host } from './host.ts';

/**
 * Runs the application on a host until it quits: one instance per vault, a second start brings the first forward,
 * a signal from the system locks and closes. Null when another instance runs.
 */
export async function runApp(host: Host): Promise<App | null> {
  const first = await host.lifecycle.claimSingleInstance(() => void host.windows.open('chair'));
  if (!first) {
    await host.lifecycle.quit();
    return null;
  }
  const app = await createApp({
    host,
    clock: { now: () => new Date() },
    writeLog: (line) => appendFileSync(join(host.folders.data, 'casustafel.log'), `${line}\n`, { mode: 0o600 }),
    // For who develops it: the console of the terminal that started it, never the log file.
    onBug: (error) => console.error(bugReport(error)),
  });
  const end = (): void => {
    app.session.close();
    void host.lifecycle.quit();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, end);
  await openChairWindow(app);
  return app;
}
