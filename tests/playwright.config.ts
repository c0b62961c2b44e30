import { defineConfig } from '@playwright/test';
import { electronBinary } from '../build/electron-binary.ts';

const electron = await electronBinary();
// Once, not again in every worker.
if (electron === null && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log('electron project not run: no Electron binary');
}

export default defineConfig({
  // Without the path to the typings of better-sqlite3, which Playwright would load as code.
  tsconfig: './tsconfig.playwright.json',
  globalSetup: './e2e/global-setup.ts',
  projects: [
    { name: 'chromium', testDir: './e2e' },
    ...(electron === null ? [] : [{ name: 'electron', testDir: './electron' }]),
  ],
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../test-results',
});
