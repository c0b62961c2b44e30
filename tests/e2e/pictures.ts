import type { Page } from '@playwright/test';

const folder = process.env['PICTURES'];

/** A picture of the page, to be looked at, when a folder for pictures is named. */
export async function picture(page: Page, name: string): Promise<void> {
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}
