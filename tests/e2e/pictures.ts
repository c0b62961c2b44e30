import type { Page } from '@playwright/test';
import { inBothSchemes } from './schemes.ts';

const folder = process.env['PICTURES'];

/** A picture of the page, to be looked at, when a folder for pictures is named. */
export async function picture(page: Page, name: string, options: { readonly fullPage?: true } = {}): Promise<void> {
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, ...options });
}

/** The same in the dark and in the light; the page ends light. */
export async function pictureInBothSchemes(page: Page, name: string): Promise<void> {
  await inBothSchemes(page, (colorScheme) => picture(page, `${name}-${colorScheme}`));
}

/** The same at 1280 × 720, at 1920 × 1080 and at 200 % zoom; the page ends at 1280 × 720. */
export async function pictureAtSizes(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  await picture(page, `${name}-1280`);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await picture(page, `${name}-1920`);
  await page.setViewportSize({ width: 640, height: 360 });
  await picture(page, `${name}-zoom`);
  await page.setViewportSize({ width: 1280, height: 720 });
}
