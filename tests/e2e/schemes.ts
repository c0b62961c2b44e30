import { expect, type Page } from '@playwright/test';

/** Does something with the page in the dark and then in the light, in which it stays. */
export async function inBothSchemes(page: Page, look: (colorScheme: 'dark' | 'light') => Promise<void>): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await look(colorScheme);
  }
}
