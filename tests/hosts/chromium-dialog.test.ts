import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findAnyBrowser } from '../../build/find-browser.ts';
import { createServeRenderer } from '../../main/app/serve-renderer.ts';
import { launchChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import { contractPages, makeContractFiles } from '../host-contract/contract-files.ts';

test('the browser asks for a file and the core gets its path, while the page sees nothing of it', async () => {
  // As in a session without any setting of language, in which a name with accents must be found too.
  vi.stubEnv('LC_ALL', 'C');
  onTestFinished(() => void vi.unstubAllEnvs());
  const browser = await findAnyBrowser();
  if (browser === null) throw new Error('No browser found. Install Chromium (Debian: apt-get install chromium).');
  const files = await makeContractFiles();
  const list = join(files.folder, 'lijst één.csv');
  await writeFile(list, 'naam');
  const host = await launchChromiumHost({
    executablePath: browser.path,
    environment: browser.environment,
    headless: true,
    dataFolder: files.folder,
    documentsFolder: files.folder,
    serve: await createServeRenderer(contractPages),
    preloadBundle: files.preloadText,
  });
  await host.windows.open('chair');
  const [page] = host.context.pages();
  if (page === undefined) throw new Error('no page');
  const chooser = page.waitForEvent('filechooser');
  const asked = host.dialogs.askOpenPath({
    title: 'Lijst kiezen',
    kind: 'file',
    filters: [{ name: 'Lijst', extensions: ['csv', 'xlsx'] }],
  });
  const dialog = await chooser;
  expect(await dialog.element().getAttribute('accept')).toBe('.csv,.xlsx');
  expect(await page.locator('input').count()).toBe(0);
  await dialog.setFiles(list);
  expect(await asked).toBe(list);
  await host.lifecycle.quit();
  await files.remove();
});
