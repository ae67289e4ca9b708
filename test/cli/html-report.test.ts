import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserUnavailable, findChromium } from '@brandlint/readers/open-browser';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { writeHtml } from '../../packages/cli/src/reporters/html/write-html.ts';
import { invented, unsetSettings } from '../../packages/cli/src/test-data/invented-brand.ts';
import { makeWholeReport, sheet } from '../../packages/cli/src/test-data/whole-report.ts';
import { brandlint, folderWith } from './run-brandlint.ts';

/** The Chromium to use; `undefined` where there is none. Where everything must hold, that is a failure. */
const executablePath = (() => {
  try {
    return findChromium(undefined, process.env);
  } catch (error) {
    if (error instanceof BrowserUnavailable && process.env['CI'] !== 'true') return undefined;
    throw error;
  }
})();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const evil =
  '"><img src="https://example.invalid/x" onerror="alert(1)"></style><script>alert(2)</script>\u202e<a href="javascript:alert(3)">';

/** A page of a report in the browser, with what it did that it should not. */
type Opened = { page: Page; wrong: string[] };

describe.skipIf(executablePath === undefined)('the HTML report (needs a Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
    });
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    'nothing that axe finds, nothing fetched: %s',
    async (colorScheme) => {
      const { page, wrong } = await open(await write(), { colorScheme });
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      for (const details of await page.locator('details').all())
        await details.evaluate((one) => one.setAttribute('open', ''));
      // The policy of the page lets no other script run, so axe is put in from outside of it.
      await page.evaluate(axe);
      const violations = await page.evaluate<string[]>(
        `axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`,
      );
      expect(violations).toEqual([]);
      expect(wrong).toEqual([]);
    },
  );

  test('nothing of a checked file runs, asks for anything, or turns the direction of text', async () => {
    const { page, wrong } = await open(await write((text) => text + evil));
    await page.locator('#search').fill('img');
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    expect(wrong).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('a:not([href^="#"]):not([href^="https://www.figma.com/"])').count()).toBe(0);
    expect(await page.locator('body').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test.each([320, 768, 1280])('at %i px everything is within reach', async (width) => {
    const { page } = await open(await write((text) => text.replaceAll(' ', '')), {
      viewport: { width, height: 900 },
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const cut = await page.evaluate<string[]>(
      `[...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && !one.matches('.skip') && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 100))`,
    );
    expect(cut).toEqual([]);
  });

  test('a real report fits a telephone', async () => {
    const cwd = folderWith({ 'none/': '' });
    const examples = join(import.meta.dirname, '../../examples');
    await brandlint(['check', examples, '--format', 'html=report.html'], { cwd });
    const { page, wrong } = await open(readFileSync(join(cwd, 'report.html'), 'utf8'), {
      viewport: { width: 320, height: 640 },
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(wrong).toEqual([]);
  });

  test('search and filter leave out what does not fit, and say by kind what is left', async () => {
    const { page } = await open(await write());
    const visible = page.locator('.item:visible');
    const status = () => page.locator('#filtered').innerText();
    const all = await visible.count();
    await page.locator('#weight').selectOption('review');
    expect(await status()).toBe('1 finding and 1 file fit.');
    expect(await page.locator('.item[data-weight]:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Cannot tell whether it can be read.'),
      expect.stringContaining('site/a.css'),
    ]);
    // The heading of a group without anything that fits goes with it, and its section says that nothing does.
    expect(await page.locator('#others h3:visible').allInnerTexts()).toEqual([
      expect.stringMatching(/^To look at in 1 place:/),
    ]);
    expect(await page.locator('#pairs').innerText()).toContain('Nothing here fits.');
    expect(await page.locator('#pairs h3:visible').count()).toBe(0);
    expect(await page.locator('#clauses tbody tr:visible').count()).toBeGreaterThan(1);
    await page.locator('#weight').selectOption('');
    await page.locator('#search').fill('LEAFLET page');
    expect(await status()).toBe('1 colour and 1 file fit.');
    expect(await page.locator('#files li:visible').count()).toBe(1);
    await page.locator('#search').fill('never closed');
    expect(await status()).toBe('1 reason why something was not looked at fits.');
    await page.locator('#search').fill('zzzz');
    expect(await status()).toBe('Nothing fits.');
    await page.locator('#search').fill('');
    expect([await visible.count(), await status()]).toEqual([all, '']);
    expect(await page.locator('.nothing-fits, .left-out, details[open]').count()).toBe(0);
  });

  test('a search says what is not there to be searched', async () => {
    const report = makeWholeReport();
    const [file] = report.files;
    const [, stranger] = file?.findings ?? [];
    if (!file || !stranger) throw new TypeError('the report has no stranger');
    const findings = Array.from({ length: 400 }, (_, i) => ({
      ...stranger,
      message: `Expected ${i} to be in the palette.`,
      data: { ...stranger.data, value: `#${(i + 4096).toString(16).padStart(6, '0')}` },
    }));
    const { page } = await open(await write(undefined, { ...report, files: [{ ...file, findings }] }));
    await page.locator('#search').fill('#001000');
    expect(await page.locator('#filtered').innerText()).toMatch(
      /^1 colour fits\. Not on this page in words, and not searched: 288 colours and 360 findings\.$/,
    );
    await page.getByText('288 colours more').click();
    expect(await page.locator('#pairs .names').innerText()).toContain('#00118f');
  });

  test.each([true, false])(
    'in print every word is there, and nothing is folded (with script: %s)',
    async (javaScriptEnabled) => {
      const { page } = await open(await write(), { javaScriptEnabled });
      if (javaScriptEnabled) await page.locator('#weight').selectOption('review');
      await page.emulateMedia({ media: 'print' });
      const box = await page.locator('details li').last().boundingBox();
      expect(box?.height).toBeGreaterThan(5);
      expect(
        await page
          .locator('.item')
          .evaluateAll((items) => items.filter((one) => !one.checkVisibility()).length),
      ).toBe(0);
    },
  );

  test('answers are saved as a file that the next run reads', async () => {
    const cwd = folderWith({ 'a.css': 'a { color: #C41E7F }' });
    await brandlint(['check', '--format', 'html=report.html'], { cwd });
    const { page, wrong } = await open(readFileSync(join(cwd, 'report.html'), 'utf8'));
    const save = page.getByRole('button', { name: 'Save the answers' });
    const say = () => page.locator('#saved').innerText();
    await save.click();
    expect(await say()).toBe('Nothing is ticked yet; answer a question first.');
    await page.getByLabel('Answer').nth(2).fill('The Network,\non 3 November <b>');
    await page.getByRole('checkbox').nth(2).uncheck();
    await save.click();
    expect(await say()).toBe(
      'An answer is written and its question is not ticked; tick it, or empty the answer.',
    );
    await page.getByRole('checkbox').nth(2).check();
    await save.click();
    expect(await say()).toBe('Your name is missing; write it beside the answers.');
    await page.getByLabel('Your name').fill('Ada Example');
    await page.getByLabel('Your role').fill('brand manager');
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toBe('brandlint.answers.json');
    await download.saveAs(join(cwd, 'brandlint.answers.json'));
    expect(wrong).toEqual([]);
    const again = ['check', '--format', 'text', '--format', 'html=report.html'];
    const { stdout, stderr } = await brandlint(again, { cwd });
    expect([stdout, stderr]).toEqual([expect.stringContaining('4 questions remain for a person.'), '']);
    const answered = await open(readFileSync(join(cwd, 'report.html'), 'utf8'));
    expect(await answered.page.locator('blockquote.answer').innerText()).toMatch(
      /^The Network,\non 3 November <b>\s+Ada Example, brand manager, \d{4}-\d\d-\d\d$/,
    );
    await answered.page.getByRole('button', { name: 'Correct this answer' }).click();
    expect(await answered.page.getByLabel('Corrected answer').inputValue()).toMatch(/^The Network,\n/);
    await answered.page.getByLabel('Corrected answer').fill('Nobody knows.');
    await answered.page.getByLabel('Your name').fill('B. Owner');
    await answered.page.getByLabel('Your role').fill('printer');
    const [corrected] = await Promise.all([
      answered.page.waitForEvent('download'),
      answered.page.getByRole('button', { name: 'Save the answers' }).click(),
    ]);
    await corrected.saveAs(join(cwd, 'brandlint.answers.json'));
    expect(JSON.parse(readFileSync(join(cwd, 'brandlint.answers.json'), 'utf8'))).toMatchObject({
      answers: [{ answer: 'Nobody knows.', name: 'B. Owner' }],
    });
    writeFileSync(join(cwd, 'b.css'), 'a { color: #000 }');
    expect((await brandlint(again, { cwd })).stdout).toContain('5 questions remain for a person.');
  });

  test('what is typed and not saved is not lost without a warning', async () => {
    const { page, wrong } = await open(await write());
    await page.getByLabel('Answer').first().click();
    await page.keyboard.type('They were picked today.');
    await expect(page.goto('about:blank')).rejects.toThrow('ERR_ABORTED');
    expect(wrong).toHaveLength(1);
    const untouched = await open(await write());
    await untouched.page.getByLabel('Answer').first().click();
    await untouched.page.goto('about:blank');
    expect(untouched.wrong).toEqual([]);
  });

  test('printed, each page says of what it is, and which it is', async () => {
    const { page } = await open(await write());
    expect(await page.title()).toBe('autumn: brand report, 2026-11-22 (Orchard Club)');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(6);
    expect(await page.locator('style').textContent()).toContain(`checked files\\3a  ${'a'.repeat(16)}`);
  });

  async function open(html: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
    const file = join(folderWith({ 'report.html': html }), 'report.html');
    const page = await browser.newPage(options);
    onTestFinished(() => page.close());
    const wrong: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('dialog', (dialog) => {
      wrong.push(dialog.message());
      void dialog.dismiss();
    });
    const address = pathToFileURL(file).href;
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('blob:')) wrong.push(request.url());
    });
    await page.goto(address);
    return { page, wrong };
  }
});

async function write(say?: (text: string) => string, report = makeWholeReport(say)): Promise<string> {
  const context = { brand: invented, settings: unsetSettings, readText: () => sheet, cwd: '/srv/autumn' };
  const pieces: string[] = [];
  for await (const piece of writeHtml(report, context)) pieces.push(piece);
  return pieces.join('');
}
