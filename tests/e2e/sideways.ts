import type { Page } from '@playwright/test';

/** How far the page must be scrolled sideways to see all of it: 0 when nothing runs out of it. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
