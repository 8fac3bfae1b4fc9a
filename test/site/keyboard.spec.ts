import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, fixture, type Page, settled, test } from './site.ts';

const csv = readFileSync(fixture('journey/rankings.csv'), 'utf8');

/** Presses Tab until the element has the focus, and sees that the focus shows. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const outline = await target.evaluate((element) => {
        const shown = element.matches('.segmented input') ? (element.parentElement ?? element) : element;
        return getComputedStyle(shown).outlineStyle;
      });
      expect(outline, 'the focus must show').not.toBe('none');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

test('the whole way from paste to print goes by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('tools/rankings/');
  await settled(page);
  await tabTo(page, page.getByLabel('Rankings, pasted as they are'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(csv);
  await press(page, page.getByRole('button', { name: 'Stephen Moss', exact: true }));
  await press(page, page.getByRole('button', { name: 'Start my programme with these rankings' }));
  await press(page, page.getByRole('link', { name: 'Match them' }));
  await page.waitForURL('**/tools/matching/');
  await settled(page);
  await press(page, page.getByRole('radio', { name: /Everyone placed, then as many first/ }), 'ArrowDown');
  await press(page, page.getByRole('button', { name: 'Take this match' }));
  await press(page, page.getByRole('link', { name: 'Write the contracts' }));
  await page.waitForURL('**/tools/contract/');
  await settled(page);
  await press(page, page.locator('summary', { hasText: 'The programme' }));
  await tabTo(page, page.getByLabel('Name of the programme'));
  await page.keyboard.type('Quayside cohort');
  await tabTo(page, page.getByLabel('Organisation'));
  await page.keyboard.type('Quayside Enterprise Club');
  await expect(page.locator('.sheet .control')).toContainText('Quayside cohort, Quayside Enterprise Club');
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printing = 'yes';
    };
  });
  await press(page, page.getByRole('button', { name: 'Check your answers, then print' }));
  await press(page, page.getByRole('button', { name: /Print (all \d )?contract/ }));
  await expect(page.locator('html')).toHaveAttribute('data-printing', 'yes');
});

test('the first Tab on a page offers to skip to the text', async ({ page }) => {
  await page.goto('guides/balance/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});
