import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  // Without the path to the typings of better-sqlite3, which Playwright would load as code.
  tsconfig: './tsconfig.playwright.json',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../test-results',
});
