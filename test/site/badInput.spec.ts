import { expect, type Page, settled, test } from './site.ts';

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

async function onExample(page: Page, tool: string): Promise<void> {
  await page.goto(`tools/${tool}/`);
  await settled(page);
}

const programmeFiles: readonly [what: string, content: string | Buffer, words: RegExp][] = [
  ['an empty file', '', /That file is empty/],
  ['a picture', png, /not a programme: it may be a picture/],
  ['somebody else’s JSON', '[1, 2, 3]', /not a programme from this site/],
  ['a file of a newer edition', '{"version": 7}', /newer edition/],
];

for (const [what, content, words] of programmeFiles) {
  test(`opening ${what} as a programme says what is wrong and changes nothing`, async ({ page }) => {
    await onExample(page, 'peer');
    await page.getByLabel('Programme file').setInputFiles(file('mine.programme.json', content));
    await expect(page.locator('.programme-problems')).toContainText(words);
    await expect(page.getByText('This is an example.')).toBeVisible();
    await expect(page.getByLabel('Criterion', { exact: true })).toHaveCount(5);
  });
}

test('a damaged programme opens as far as it can, and names what was lost', async ({ page }) => {
  await onExample(page, 'peer');
  const damaged = { version: 1, id: 'damaged', name: 'Half a programme', people: [{ id: 'x' }], peer: 7 };
  await page.getByLabel('Programme file').setInputFiles(file('half.json', JSON.stringify(damaged)));
  await expect(page.locator('.own-programme')).toContainText('Half a programme');
  await expect(page.locator('.programme-problems')).toContainText('the peer definition');
  await expect(page.locator('.programme-problems')).toContainText('1 entry could not be read');
});

test('storage that is forbidden is said beside the programme, and work goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await onExample(page, 'peer');
  await page.getByRole('button', { name: 'Start mine' }).click();
  await page.getByLabel('In a sentence or two').fill('Only in this page.');
  await expect(page.locator('.programme-problems')).toContainText('does not let the site keep anything');
  await expect(page.locator('.own-programme')).toContainText('not saved');
  await expect(page.getByLabel('In a sentence or two')).toHaveValue('Only in this page.');
  await expect(page.getByRole('button', { name: 'Save to a file' })).toBeEnabled();
});

test('storage that is full is said beside the programme, and nothing typed is lost', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await onExample(page, 'peer');
  await page.getByRole('button', { name: 'Start mine' }).click();
  await page.getByLabel('In a sentence or two').fill('Too much for this disk.');
  await expect(page.locator('.programme-problems')).toContainText('no room left');
  await expect(page.getByLabel('In a sentence or two')).toHaveValue('Too much for this disk.');
});

const rankings = (page: Page) => page.getByLabel('Rankings, pasted as they are');
const settle = (page: Page) => page.locator('.bench .in .problems');

test('an empty paste says what to do, and the example is still there', async ({ page }) => {
  await onExample(page, 'rankings');
  await rankings(page).fill('   \n');
  await expect(settle(page)).not.toBeEmpty();
  await page.getByRole('button', { name: 'Show what is in the programme' }).click();
  await expect(page.getByRole('heading', { name: /24 ballots/ })).toBeVisible();
});

test('a picture that is called a CSV file is refused by what it is', async ({ page }) => {
  await onExample(page, 'rankings');
  await page
    .getByLabel('File with rankings')
    .setInputFiles(file('rankings.csv', Buffer.concat([png, Buffer.alloc(4000, 0)])));
  await expect(
    settle(page)
      .getByText(/picture|not text|not a list/i)
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show what is in the programme' }).click();
  await expect(page.getByRole('heading', { name: /24 ballots/ })).toBeVisible();
});

test('five megabytes of noise leave the page quick and the programme alone', { tag: '@alone' }, async ({
  page,
}) => {
  await onExample(page, 'rankings');
  let state = 7;
  const noise = Buffer.alloc(5_000_000);
  for (let i = 0; i < noise.length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    noise[i] = 32 + ((state >>> 16) % 95);
  }
  // The least of three, each with the whole file read anew: something else may hold the machine for a second.
  const took: number[] = [];
  while (took.length < 3 && !took.some((time) => time < 1000)) {
    const name = `noise ${took.length + 1}.csv`;
    await page.getByLabel('File with rankings').setInputFiles(file(name, noise));
    const started = Date.now();
    await page.getByRole('button', { name: 'Clear' }).focus();
    took.push(Date.now() - started);
    await expect(settle(page).locator('.problem').first()).toBeVisible();
    await page.getByRole('button', { name: 'Show what is in the programme' }).click();
    await expect(page.getByRole('heading', { name: /24 ballots/ })).toBeVisible();
  }
  expect(Math.min(...took)).toBeLessThan(1000);
});

test('a ballot for people who are not there is asked about, and markup stays text', async ({ page }) => {
  await onExample(page, 'rankings');
  await rankings(page).fill(
    'Voter\tFirst\tSecond\nAna Prado\tBjörn Ek\tNobody Known\nBjörn Ek\tAna Prado\t<img src=x onerror="document.title=1">\n=1+1\tAna Prado\tBjörn Ek\n',
  );
  await expect(settle(page).locator('.problem').first()).toBeVisible();
  await expect(page).toHaveTitle(/Playbook/);
  expect(await page.locator('.bench img').count()).toBe(0);
});
