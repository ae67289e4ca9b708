import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { buildWindow } from './build-window.ts';
import { findChromiumForTests } from './find-chromium-for-tests.ts';
import { openChromium, openWindow, type OpenWindow } from './open-window.ts';
import { sampleCheck, sampleChecked, sampleFindings } from './sample-findings.ts';
import { sampleState } from './sample-state.ts';

const chromium = findChromiumForTests();

describe.skipIf(chromium === undefined)('the window by keyboard alone (needs a Chromium)', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    html = await buildWindow();
    browser = await openChromium(chromium ?? '');
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    'check, select, fix, undo, waive, filter, report; %s',
    async (theme) => {
      const window = await openWindow(browser, { html, theme });
      const { page, frame, say, take } = window;
      const press = async (...keys: readonly string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      await take('open');
      await say({ type: 'state', state: sampleState });
      await frame.locator('#check').waitFor();

      // Into the window, past the scopes and the settings, to the one button.
      await tabTo(window, 'check');
      await press('Enter');
      expect(await take('check')).toEqual({ type: 'check', scope: 'selection' });
      await say(sampleCheck[0], sampleCheck[1]);
      await expect.poll(() => focused(window)).toBe('cancel');
      await press('Enter');
      await take('cancel');
      await say(...sampleCheck);
      await expect.poll(() => focused(window)).toBe('rows');
      await expect.poll(() => spoken(window)).toBe('7 errors, 3 warnings, 4 to look at.');

      // Down to Magenta, into it, to its second layer; a row seen before the last order came is followed, so from the first.
      await press('Home', 'ArrowDown');
      await expect.poll(() => activeText(window)).toContain('#C51E80 → Magenta');
      await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter');
      expect(await take('show')).toEqual({ type: 'show', nodeIds: ['1:2'] });

      await press('f');
      expect(await take('fix')).toEqual({ type: 'fix', keys: ['near-2'] });
      await say({ type: 'gone', keys: ['near-2'] }, { type: 'fixed', count: 1, skipped: [] });
      await expect.poll(() => spoken(window)).toBe('1 place fixed.');
      await expect.poll(() => focused(window)).toBe('rows');
      await expect.poll(() => activeText(window)).toContain('Rectangle 3');
      await press('u');
      await take('undo');
      await say({ type: 'found', findings: sampleFindings.slice(1, 2) });

      await press('w');
      await expect.poll(() => focused(window)).toBe('reason');
      await press('Control+Enter');
      await frame.getByText('Write a reason').waitFor();
      await page.keyboard.type('Agreed with the network.');
      await press('Control+Enter');
      expect(await take('waive')).toEqual({
        type: 'waive',
        keys: ['near-3'],
        reason: 'Agreed with the network.',
      });
      await expect.poll(() => focused(window)).toBe('rows');

      // The clause, and back to the group.
      await press('c');
      await frame.locator('dialog').getByText('The Statement says').waitFor();
      await press('Escape');
      await expect.poll(() => focused(window)).toBe('rows');
      await press('Escape');
      await expect.poll(() => activeText(window)).toContain('#C51E80 → Magenta');
      await press('f');
      const { keys } = await take('fix');
      expect([...keys].sort()).toEqual(['near-1', 'near-2', 'near-3', 'near-4', 'near-5', 'near-6']);

      await press('End');
      await expect.poll(() => activeText(window)).toContain('#2B2F6C');
      await press('Home', 'ArrowRight');
      await expect.poll(() => activeText(window)).toContain('#6BB24F');

      await tabTo(window, 'filter', 'Shift+Tab');
      await press('Enter', 'Tab', 'Tab');
      await page.keyboard.type('Warn');
      await expect.poll(() => frame.locator('.row.group').count()).toBe(2);

      await tabTo(window, 'report');
      await press('Enter');
      await take('report');
      await take('report');
      await say(
        { type: 'report', format: 'markdown', name: 'r.md', text: '# Report <b>' },
        { type: 'report', format: 'json', name: 'r.json', text: '{}' },
      );
      await expect.poll(() => frame.locator('dialog textarea').inputValue()).toBe('# Report <b>');
      await expect.poll(() => frame.locator('#download').getAttribute('href')).toMatch(/^blob:null/);
      await tabTo(window, 'copy');
      await press('Enter');
      await expect.poll(() => spoken(window)).toBe('Copied.');
      await press('Escape');
      await expect.poll(() => focused(window)).toBe('report');

      expect([window.fetched, window.errors]).toEqual([[], []]);
      await window.close();
    },
  );

  test('the buttons of a row, by arrow keys; a fix that needs a look is shown first', async () => {
    const window = await openWindow(browser, { html });
    const { page, frame, say, take } = window;
    await say({ type: 'state', state: sampleState }, ...sampleCheck);
    await frame.locator('#rows').focus();
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key);
    const active = await frame.locator('#rows').getAttribute('aria-activedescendant');
    expect(await frame.locator(`#${active ?? ''}`).textContent()).toBe('Waive');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await frame.getByText('Look first: it lies in a component that other files use').waitFor();
    await expect.poll(() => focused(window)).toBe('fix-one');
    await page.keyboard.press('Enter');
    expect(await take('fix')).toEqual({ type: 'fix', keys: ['near-9'] });
    await window.close();
  });

  test('Dev Mode only reads, and says so', async () => {
    const window = await openWindow(browser, { html });
    const { page, frame, say } = window;
    await say({ type: 'state', state: { ...sampleState, canEdit: false } }, ...sampleCheck);
    await frame.locator('#rows').focus();
    await page.keyboard.press('f');
    await frame.getByText('Dev Mode only reads').first().waitFor();
    await page.keyboard.press('w');
    expect(window.requests.map(({ type }) => type)).toEqual(['open']);
    expect(await frame.getByRole('button', { name: /^Fix/ }).count()).toBe(0);
    await window.close();
  });

  test('all rows gone: the focus stays in the window, and what is left for a person is said', async () => {
    const window = await openWindow(browser, { html });
    const { frame, say } = window;
    await say({ type: 'state', state: sampleState }, ...sampleCheck);
    await frame.locator('#rows').focus();
    const summary = { ...sampleChecked.summary, errors: 0, warnings: 0, reviews: 0 };
    await say(
      { type: 'gone', keys: sampleFindings.map(({ key }) => key) },
      { type: 'checked', checked: { ...sampleChecked, summary } },
    );
    await frame.getByText('No fault found in what was checked; 5 questions remain for a person.').waitFor();
    await expect.poll(() => focused(window)).toBe('nothing');
    await window.close();
  });
});

function focused({ frame }: OpenWindow): Promise<string> {
  return frame.evaluate(() => document.activeElement?.id ?? '');
}

async function spoken({ frame }: OpenWindow): Promise<string | null> {
  return frame.locator('[role=status]').textContent();
}

async function activeText({ frame }: OpenWindow): Promise<string | null> {
  return frame.locator('#rows').evaluate((rows) => {
    const active = document.getElementById(rows.getAttribute('aria-activedescendant') ?? '');
    return active?.textContent ?? null;
  });
}

async function tabTo(window: OpenWindow, id: string, key = 'Tab'): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    if ((await focused(window)) === id) return;
    await window.page.keyboard.press(key);
  }
  throw new Error(`no way to "${id}" by ${key}`);
}
