import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { inBothSchemes } from './schemes.ts';

/**
 * axe finds nothing on the page as it stands. Legacy mode, as the other mode gathers its findings in a page of its
 * own, and the host closes every page that it did not open.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** axe finds nothing in either scheme; the page ends light. */
export async function expectNoViolationsInBothSchemes(page: Page): Promise<void> {
  await inBothSchemes(page, () => expectNoViolations(page));
}
