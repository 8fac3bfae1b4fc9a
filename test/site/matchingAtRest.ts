import { expect, type Page, settled } from './site.ts';

/** As `settled`, with the patience that the match tool’s workers need where other tests keep the machine busy. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
  await settled(page);
}
