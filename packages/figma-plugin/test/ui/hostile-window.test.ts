import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWindow } from './build-window.ts';
import { findChromiumForTests } from './find-chromium-for-tests.ts';
import { openChromium, openWindow } from './open-window.ts';
import { magenta, nearFinding, placeAt, sampleCheck, sampleChecked } from './sample-findings.ts';
import { sampleState } from './sample-state.ts';

const chromium = findChromiumForTests();

describe.skipIf(chromium === undefined)('a document that means no good (needs a Chromium)', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    html = await buildWindow();
    browser = await openChromium(chromium ?? '');
  });
  afterAll(() => browser.close());

  test('markup in names and messages is text', async () => {
    const window = await openWindow(browser, { html });
    const { frame, say } = window;
    const markup = '<img src=x onerror="parent.postMessage(1)"><script>1</script>';
    const hostile = nearFinding(
      1,
      { ...magenta, found: markup, token: markup },
      {
        message: markup,
        places: [placeAt(1, markup)],
        color: {
          found: { css: 'url(https://example.invalid/a)', text: markup },
          verdict: 'near',
          wanted: {
            css: 'red; background-image: url(https://example.invalid/b)',
            text: markup,
            name: markup,
          },
        },
      },
    );
    await say(
      {
        type: 'state',
        state: { ...sampleState, fileName: markup, selection: { ...sampleState.selection, name: markup } },
      },
      { type: 'cleared' },
      { type: 'found', findings: [hostile] },
      { type: 'checked', checked: { ...sampleChecked, what: markup } },
      { type: 'said', tone: 'fault', text: markup },
    );
    await frame.locator('#fix-safe').waitFor();
    await frame.locator('#rows').focus();
    await window.page.keyboard.press('ArrowRight');
    await frame.locator('.row.entry').waitFor();
    await window.page.keyboard.press('c');
    await frame.locator('dialog').waitFor();
    expect(await frame.locator('img, #root script').count()).toBe(0);
    expect(await frame.locator('dialog').textContent()).toContain(markup);
    expect([window.fetched, window.errors]).toEqual([[], []]);
    await window.close();
  });

  test('what is no message is left alone', async () => {
    const window = await openWindow(browser, { html });
    const { frame, say } = window;
    await say(
      null,
      7,
      'x',
      { type: 'x' },
      { type: 'found' },
      { type: 'state', state: null },
      { type: 'checked', checked: 1 },
    );
    await say({ type: 'state', state: sampleState });
    await frame.locator('#check').waitFor();
    expect(window.errors).toEqual([]);
    await window.close();
  });

  test('a drawing is looked at on a canvas, a bad one gives a reason, and nothing is fetched', async () => {
    const window = await openWindow(browser, { html });
    const drawing = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">${inside}</svg>`;
    await window.say({
      type: 'draw',
      id: 7,
      drawings: [
        { key: 'good', svg: drawing('<path fill="#C41E7F" d="M2 2h20v12H2z"/>') },
        { key: 'bad', svg: '<svg' },
        { key: 'far', svg: drawing('<image href="https://example.invalid/a.png" width="9" height="9"/>') },
      ],
    });
    const { id, looks } = await window.take('drawn');
    expect(id).toBe(7);
    expect(looks[0]).toMatchObject({ key: 'good', width: 24, height: 24, colors: [{ hex: '#C41E7F' }] });
    expect(looks[1]).toMatchObject({ key: 'bad', fault: expect.any(String) });
    expect(looks).toHaveLength(3);
    expect(window.fetched).toEqual([]);
    await window.close();
  });

  test('a million findings: few elements, a list that scrolls to its end, a window that answers', async () => {
    const window = await openWindow(browser, { html });
    const { page, frame, say } = window;
    await say({ type: 'state', state: sampleState }, ...sampleCheck.slice(0, 1));
    await frame.locator('#tab-layer').click();
    // Made beside the window, because that many do not fit through the test's own wire.
    await page.evaluate(
      ({ one, total, step }) => {
        for (let at = 0; at < total; at += step) {
          const findings = Array.from({ length: step }, (_, more) => ({
            ...one,
            key: `k${at + more}`,
            places: [{ nodeId: `n${at + more}`, path: ['Page', `Layer ${at + more}`], part: 'fill 1' }],
          }));
          globalThis.frames[0]?.postMessage({ pluginMessage: { type: 'found', findings } }, '*');
        }
      },
      { one: nearFinding(1, magenta), total: 1_000_000, step: 5_000 },
    );
    await say({ type: 'checked', checked: sampleChecked });
    await frame.locator('#fix-safe').waitFor({ timeout: 200_000 });
    expect(await frame.locator('#rows').getAttribute('aria-rowcount')).toBe('1000000');
    expect(await frame.locator('*').count()).toBeLessThan(600);
    await frame.locator('#rows').focus();
    await page.keyboard.press('End');
    await frame.getByText('Layer 999999').waitFor();
    expect(await frame.locator('*').count()).toBeLessThan(600);
    await frame.locator('#rows').evaluate((list) => (list.scrollTop = list.scrollHeight / 2));
    await expect.poll(() => frame.locator('.row').count()).toBeGreaterThan(8);
    const begun = performance.now();
    await page.keyboard.press('Home');
    await frame.getByText('Layer 0', { exact: true }).waitFor();
    expect(performance.now() - begun).toBeLessThan(10_000);
    await frame.locator('#tab-color').click();
    await frame.getByText('1,000,000 places').waitFor();
    expect([window.fetched, window.errors]).toEqual([[], []]);
    await window.close();
  }, 240_000);
});
