import { readFileSync } from 'node:fs';
import { largeFile, largeProgramme } from './largeProgramme.ts';
import { atRest } from './matchingAtRest.ts';
import { expect, faultsOf, type Page, test } from './site.ts';

async function openTool(page: Page): Promise<void> {
  await page.goto('tools/matching/');
  await atRest(page);
  await expect(page.getByRole('heading', { name: /All 12 founders are placed/ })).toBeVisible();
}

const why = (page: Page) => page.locator('section.why');
const whatIf = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Try a change before you make it' }) })
    .last();

test('A name asked about shows why, and takes the cursor there', async ({ page }) => {
  await openTool(page);
  const lattice = page.getByRole('region', { name: 'Choices of the founders' });
  await lattice.getByRole('button', { name: 'Amara Osei' }).press('Enter');
  const heading = page.getByRole('heading', { name: 'Amara Osei got their second choice' });
  await expect(heading).toBeFocused();
  await expect(why(page).getByRole('listitem')).toHaveCount(3);
  await expect(why(page)).toContainText(
    'A match with this pair is exactly as good. Draw number 4127 decided against it.',
  );
  await why(page).getByLabel('Choose another person').selectOption({ label: 'Ben Whitlock' });
  await expect(page.getByRole('heading', { name: 'Ben Whitlock got their first choice' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('A change is judged before it is made, and undone', async ({ page }) => {
  await openTool(page);
  await page
    .getByRole('button', { name: /pairing them would change.*Jess Okafor and Rosa Delgado/ })
    .press('Enter');
  const panel = whatIf(page);
  await expect(panel.getByText(/2 would gain and 6 would lose, by their own lists/)).toBeVisible();
  await expect(panel.getByRole('row', { name: /^Dev Patel/ })).toContainText('loses');
  await panel.getByRole('button', { name: 'Make this change' }).press('Enter');
  const pairs = page.getByRole('region', { name: /The pairs/ });
  await expect(pairs.getByRole('row', { name: /^Jess Okafor/ })).toContainText('Rosa Delgado');
  await expect(
    page.getByRole('heading', { name: 'The match that you took, and matching again' }),
  ).toBeVisible();
  await panel.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(pairs.getByRole('row', { name: /^Jess Okafor/ })).toContainText('Viktor Lang');
  await expect(page.getByText('This match is yours')).toBeVisible();
});

test('Somebody who drops out leaves the match that was taken, and the fewest changes stand beside a new one', async ({
  page,
}) => {
  await openTool(page);
  const panel = whatIf(page);
  await panel.getByLabel('Take somebody out who dropped out').check();
  await panel.getByLabel('Who?').selectOption({ label: 'Nadia Rahman' });
  await panel.getByRole('button', { name: 'Make this change' }).click();
  await expect(page.getByRole('heading', { name: /11 of 12 founders are placed/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Without a partner' })).toContainText('Amara Osei');
  const rows = page.getByRole('region', { name: 'The match you took beside two ways of matching again' });
  await expect(rows.getByRole('row', { name: /^As you took it/ })).toContainText('nobody');
  await expect(rows.getByRole('row', { name: /^From scratch/ })).toContainText('5: Amara Osei');
  await rows.getByRole('button', { name: /^Take this match/ }).click();
  await expect(page.getByText('This match is yours')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('What the ballots decided is told from what the draw did', async ({ page }) => {
  await openTool(page);
  const part = page.getByRole('region', { name: 'What the ballots decided, and what the draw did' });
  await expect(part).toContainText(/decided by the ballots: in every best match by this method/);
});

test('A match record is saved, and the page that checks it finds it sound, or says what is not', async ({
  page,
}) => {
  await openTool(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Save the match record/ }).click(),
  ]);
  const text = readFileSync(await saved.path(), 'utf8');
  expect(text).not.toContain('Amara Osei');
  await page.getByRole('link', { name: 'check it', exact: true }).click();
  await page.waitForURL('**/tools/matching/check/');
  const field = page.getByLabel('Match record or list of pairs, pasted');
  await field.fill(text);
  await expect(page.getByRole('heading', { name: 'The record holds' })).toBeVisible();
  await expect(page.getByText('Its proof was checked and holds.')).toBeVisible();
  const record = JSON.parse(text);
  const [[a, b], [c, d], ...rest] = record.pairs;
  await field.fill(JSON.stringify({ ...record, pairs: [[a, d], [c, b], ...rest] }));
  await expect(page.getByRole('heading', { name: 'The record is not what its method gives' })).toBeVisible();
  await expect(page.getByText('4 people would have another partner')).toBeVisible();
  await field.fill(JSON.stringify({ ...record, ballots: '0'.repeat(64) }));
  await expect(page.getByRole('heading', { name: 'The same pairs, from other ballots' })).toBeVisible();
  await field.fill('{"record": "of something else"}');
  await expect(page.getByText(/This is not a match record/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('A match made by hand is judged: rules, who has nobody, and how far it is from each best', async ({
  page,
}) => {
  await page.goto('tools/matching/check/');
  await atRest(page);
  await expect(page.getByRole('heading', { name: 'The match that you took keeps every rule' })).toBeVisible();
  const far = page.getByRole('region', { name: 'How far this match is from the best of each method' });
  await expect(far.getByRole('row', { name: /^Everyone placed, then as many/ })).toContainText(
    'Nothing is missing: it is as good as the best.',
  );
  await page
    .getByLabel('Match record or list of pairs, pasted')
    .fill('Jess Okafor, Rosa Delgado\nAmara Osei – Tunde Adeyemi\nDev Patell, Nadia Rahman');
  await expect(page.getByRole('heading', { name: /^This match keeps every rule/ })).toBeVisible();
  await expect(page.getByText('Is Dev Patel meant?')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Without a partner' })).toContainText('Ben Whitlock');
  await expect(far.getByRole('row', { name: /^Everyone placed, then as many/ })).toContainText(
    'At its best, there would be 12 pairs that the ballots ask for, not 2.',
  );
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const places = [page.getByLabel('Match record or list of pairs, pasted'), far].map((one) =>
    one.boundingBox(),
  );
  const [asked, told] = await Promise.all(places);
  expect(asked?.y).toBeLessThan(told?.y ?? 0);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^Choose a file\s*: File with a match/ }).press('Enter'),
  ]);
  await chooser.setFiles({
    name: 'pairs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('first,second\nAmara Osei,Tunde Adeyemi\nJess Okafor,Tunde Adeyemi\n'),
  });
  await expect(page.getByRole('heading', { name: 'This match breaks one rule' })).toBeVisible();
  const broken = page.getByRole('region', { name: 'What breaks a rule' }).getByRole('listitem');
  await expect(broken).toHaveText([/^Tunde Adeyemi has 2 partners/]);
  await page
    .getByLabel('Match record or list of pairs, pasted')
    .fill('Amara Osei, Tunde Adeyemi\nBen Whitlock, Tunde Adeyemi');
  await expect(page.getByRole('heading', { name: 'This match breaks the rules twice' })).toBeVisible();
  await expect(broken).toHaveText([
    /^Ben Whitlock and Tunde Adeyemi are together, although their ballots do not ask for it/,
    /^Tunde Adeyemi has 2 partners/,
  ]);
});

test('The pairs are listed by either side, and saved with the runners-up', async ({ page }) => {
  await openTool(page);
  const pairs = page.getByRole('region', { name: /The pairs/ });
  await page.getByRole('group', { name: 'Listed by' }).getByLabel('peer mentor').check();
  await expect(pairs.getByRole('row', { name: /^Nadia Rahman/ })).toContainText('Dev Patel');
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Download the runners-up/ }).click(),
  ]);
  expect(list.suggestedFilename()).toBe('runners-up.csv');
  expect(readFileSync(await list.path(), 'utf8')).toMatch(/^\uFEFFname,free places,has,next,after that\r\n/);
});

test('The tool fits a phone without sideways scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openTool(page);
  await page
    .getByRole('button', { name: /See what pairing them would change/ })
    .first()
    .click();
  await expect(whatIf(page).getByRole('button', { name: 'Make this change' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('A pair set by hand carries who decided it and why, and is judged before it is taken', async ({
  page,
}) => {
  await openTool(page);
  const rules = page.getByRole('region', { name: 'People, choices and rules' });
  await rules.locator('summary', { hasText: 'Must not be paired' }).click();
  const open = rules.locator('details[open]');
  await open.getByLabel('First person').selectOption({ label: 'Amara Osei' });
  await open.getByLabel('Second person').selectOption({ label: 'Tunde Adeyemi' });
  await open.getByRole('button', { name: 'Keep these two apart: see what changes' }).click();
  const panel = whatIf(page);
  await expect(panel.getByRole('heading')).toBeFocused();
  await expect(panel.getByText(/would gain and .* would lose/)).toBeVisible();
  await panel.getByLabel(/^Who decides this/).fill('Ruth Adair');
  await panel.getByLabel(/^Why\?/).fill('They share an investor');
  await panel.getByRole('button', { name: 'Make this change' }).click();
  await expect(rules.getByText('(Ruth Adair: They share an investor)')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Match record' })).toContainText(
    'Amara Osei and Tunde Adeyemi kept apart (Ruth Adair: They share an investor)',
  );
  await rules.getByRole('button', { name: /^Remove/ }).click();
  await expect(rules.getByText('They share an investor')).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);
});

test('One of several partners is given up for another, seen from either side', async ({ page }) => {
  await openTool(page);
  const panel = whatIf(page);
  await panel.getByLabel('Give somebody another partner in place of one they have').check();
  await panel.getByLabel('Who?').selectOption({ label: 'Nadia Rahman' });
  await panel.getByLabel('In place of whom?').selectOption({ label: 'Dev Patel' });
  await panel.getByLabel('Whom do they get?').selectOption({ label: 'Amara Osei' });
  await expect(panel.getByText(/would gain and .* would lose/)).toBeVisible();
  await panel.getByRole('button', { name: 'Make this change' }).press('Enter');
  await expect(panel.getByText('Nadia Rahman has Amara Osei in place of Dev Patel.').first()).toBeVisible();
  const pairs = page.getByRole('region', { name: /The pairs/ });
  await expect(pairs.getByRole('row', { name: /^Amara Osei/ })).toContainText('Nadia Rahman');
  await panel.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(pairs.getByRole('row', { name: /^Amara Osei/ })).toContainText('Tunde Adeyemi');
});

test('Once a pair was set by hand, the match stands beside each method’s best without it', async ({
  page,
}) => {
  await openTool(page);
  await expect(page.getByRole('heading', { name: 'Your match and each method’s best' })).toHaveCount(0);
  await page.getByRole('button', { name: /pairing them would change.*Jess Okafor and Rosa Delgado/ }).click();
  await whatIf(page).getByRole('button', { name: 'Make this change' }).click();
  const price = page.getByRole('region', { name: 'Your match beside each method’s best' });
  await expect(price.getByRole('row', { name: /^Everyone placed, then as many/ })).toContainText(
    /At its best, there would be \d+ first choices on both sides together, not \d+\./,
  );
  await expect(price.getByRole('row')).toHaveCount(8);
  expect(await faultsOf(page)).toEqual([]);
});

test('With the keyboard alone on a phone, somebody is asked about, paired by hand, put back, and the match taken', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openTool(page);
  await page
    .getByRole('region', { name: 'Which choice the founders got' })
    .getByRole('button', { name: 'Jess Okafor' })
    .press('Enter');
  await expect(page.getByRole('heading', { name: 'Jess Okafor got their third choice' })).toBeFocused();
  const panel = whatIf(page);
  await panel.getByLabel('Move somebody: pair these two').press('Space');
  await panel.getByLabel('First person').focus();
  await page.keyboard.type('Jess');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rosa');
  const make = panel.getByRole('button', { name: 'Make this change' });
  await expect(make).toBeVisible();
  await panel.getByLabel(/^Why\?/).focus();
  await page.keyboard.type('Both asked for it');
  await page.keyboard.press('Tab');
  await expect(make).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Match record' })).toContainText('Both asked for it');
  await expect(panel.getByRole('button', { name: /^Undo/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('This match is yours')).toBeVisible();
  await page.getByLabel('Most first choices, whatever else').press('Space');
  await page.getByLabel('Everyone placed, nobody far down their list').press('Space');
  const take = page.getByRole('button', { name: 'Take this match instead' });
  await expect(take).toBeVisible();
  await take.press('Enter');
  await expect(page.getByText('This match is yours')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('Those left over and those with nobody they ranked stand before everybody else', async ({ page }) => {
  await openTool(page);
  const panel = whatIf(page);
  await panel.getByLabel('Take somebody out who dropped out').check();
  await panel.getByLabel('Who?').selectOption({ label: 'Nadia Rahman' });
  await panel.getByRole('button', { name: 'Make this change' }).click();
  const left = page.getByRole('region', { name: 'Without a partner' });
  await expect(left).toBeVisible();
  const placed = page.getByRole('region', { name: 'Which choice the founders got' });
  const [above, below] = [await left.boundingBox(), await placed.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
  await left.getByRole('button', { name: 'Amara Osei' }).click();
  await expect(page.getByRole('heading', { name: 'Amara Osei has no partner' })).toBeFocused();
  const rows = page
    .getByRole('region', { name: 'The pairs, with the rank each gave the other' })
    .getByRole('row');
  await expect(rows.nth(1)).toContainText('nobody');
});

test('Matching that takes its time can be stopped, and begun again', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { holdWork: true });
    window.Worker = class extends Worker {
      override postMessage(message: unknown): void {
        if (!('holdWork' in window)) super.postMessage(message);
      }
    };
  });
  await page.goto('tools/matching/');
  await page.getByRole('button', { name: /^Cancel\s*: Matching 24 people/ }).click();
  await expect(page.getByRole('heading', { name: 'You stopped the matching' })).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(window, 'holdWork'));
  await page.getByRole('button', { name: 'Match now' }).click();
  await expect(page.getByRole('heading', { name: /All 12 founders are placed/ })).toBeVisible();
});

/** An entry of Chromium’s trace: `tdur` is how long the thread itself worked, in µs, whatever else the machine did. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
};

/**
 * Does something, and gives the longest task of the page’s own thread meanwhile, in ms of its own work. What the test
 * itself asks of the page runs on that thread too and is left out, so whatever is done must be done by mouse or key.
 */
async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel'] },
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const own = new Set(
    events.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  const onThread = events.filter(({ pid, tid }) => own.has(`${pid} ${tid}`));
  const asked = onThread.filter(
    ({ args }) => args.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DevToolsSession',
  );
  const tasks = onThread.filter(
    ({ name, pid, ts, dur = 0 }) =>
      name.endsWith('RunTask') && !asked.some((one) => one.pid === pid && one.ts >= ts && one.ts <= ts + dur),
  );
  expect(tasks.length, 'tasks in the trace').toBeGreaterThan(10);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

test('Two hundred people are matched, and each change is judged, with no task of the page above 200 ms', {
  tag: '@alone',
}, async ({ page }) => {
  test.setTimeout(240_000);
  const placed = page.getByRole('heading', { name: /founders are placed/ });
  await page.goto('tools/matching/');
  await atRest(page);
  await page.getByLabel('Programme file').setInputFiles(largeFile(largeProgramme(100, 5, 7)));
  await expect(placed).toContainText(/100|of 100/);
  await expect(page.getByText('saved in this browser')).toBeVisible();
  const longest = new Map<string, number>();
  const step = async (name: string, act: () => Promise<void>): Promise<void> => {
    const ms = await longestTask(page, async () => {
      await act();
      await atRest(page);
    });
    longest.set(name, Math.round(ms));
  };
  await step('opening', async () => {
    await page.goto('tools/matching/');
    await expect(placed).toContainText(/100|of 100/);
    await page.getByRole('heading', { name: 'The pairs', exact: true }).scrollIntoViewIfNeeded();
  });
  const panel = whatIf(page);
  const make = panel.getByRole('button', { name: 'Make this change' });
  const changes: readonly (readonly [string, readonly string[]])[] = [
    ['Move somebody: pair these two', ['First person', 'Second person']],
    [
      'Give somebody another partner in place of one they have',
      ['Who?', 'In place of whom?', 'Whom do they get?'],
    ],
    ['Keep these two apart', ['First person', 'Second person']],
    ['Give somebody one more place', ['Who?']],
    ['Take somebody out who dropped out', ['Who?']],
  ];
  for (const [kind, fields] of changes)
    await step(`judging: ${kind}`, async () => {
      await panel.getByLabel(kind).check();
      for (const field of fields) {
        await panel.getByLabel(field).focus();
        for (let down = 0; down < (field === 'In place of whom?' ? 1 : 5); down++)
          await page.keyboard.press('ArrowDown');
      }
      await expect(make).toBeVisible();
    });
  await step('making a change', async () => {
    await make.click();
    await expect(placed).toContainText(' 99 ');
  });
  await step('undoing it', async () => {
    await panel.getByRole('button', { name: /^Undo/ }).click();
    await expect(placed).toContainText('100');
  });
  await step('another method', async () => {
    await page.getByRole('radio', { name: 'Best average' }).check();
  });
  await step('why', async () => {
    const names = page.getByRole('region', { name: /^Choices of the founders/ }).getByRole('button');
    await names.nth(40).click();
  });
  await step('the pairs by the other side', async () => {
    await page.getByRole('group', { name: 'Listed by' }).getByLabel('peer mentor').check();
  });
  const table = [...longest].map(([name, ms]) => `${name}: ${ms} ms`).join('\n');
  test.info().annotations.push({ type: 'longest tasks', description: table });
  expect(Math.max(...longest.values()), table).toBeLessThan(200);
});

test('The organiser’s list and the runners-up are papers, and who got which choice is a picture to keep', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await openTool(page);
  await page.getByText('The same as a picture, to copy or to keep').click();
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download SVG\s*: Which choice the founders got/ }).click(),
  ]);
  expect(readFileSync(await picture.path(), 'utf8')).toMatch(/^<svg/);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Print the organiser’s list' }).click();
  const list = page.locator('.print-set');
  await expect(list).toContainText('The match, for the organiser alone');
  await expect(list).toContainText('Una Kelly');
});

test('A least number of partners is kept, or the people in the way are named', async ({ page }) => {
  await openTool(page);
  const takeMethod = (name: string): Promise<void> => page.getByRole('radio', { name }).check();
  await takeMethod('By draw, one after another');
  await expect(page.getByRole('heading', { name: /11 of 12 founders are placed/ })).toBeVisible();
  const rules = page.getByRole('region', { name: 'People, choices and rules' });
  await rules.locator('summary', { hasText: 'Must have a partner' }).click();
  await rules.getByRole('button', { name: 'More: Each founder has at least' }).click();
  await expect(page.getByRole('heading', { name: /All 12 founders are placed/ })).toBeVisible();
  await expect(rules.locator('summary', { hasText: 'Must have a partner' })).toContainText('12');
  await takeMethod('No two people would both rather');
  await expect(page.getByText(/A stable match leaves Zofia Nowak 1 partner short/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});
