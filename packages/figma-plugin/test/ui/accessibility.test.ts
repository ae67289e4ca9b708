import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWindow } from './build-window.ts';
import { findChromiumForTests } from './find-chromium-for-tests.ts';
import { openChromium, openWindow } from './open-window.ts';
import { windowStates } from './window-states.ts';

const chromium = findChromiumForTests();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(chromium === undefined)('each state of the window (needs a Chromium)', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    html = await buildWindow();
    browser = await openChromium(chromium ?? '');
  });
  afterAll(() => browser.close());

  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    test.each(Object.entries(windowStates))(
      '%s: nothing that axe finds, nothing fetched',
      async (_, reach) => {
        const window = await openWindow(browser, { html, theme });
        await window.page.emulateMedia({ reducedMotion: 'reduce' });
        await reach(window);
        await window.frame.evaluate(axe);
        const violations = await window.frame.evaluate<string[]>(
          `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`,
        );
        expect(violations).toEqual([]);
        expect([window.fetched, window.errors]).toEqual([[], []]);
        await window.close();
      },
    );
  });

  test.each(Object.entries(windowStates))(
    '%s: in a narrow window with text half as large again, every control is within reach',
    async (_, reach) => {
      const window = await openWindow(browser, { html, width: 280 });
      await window.frame.addStyleTag({ content: ':root { font-size: 24px !important }' });
      await reach(window);
      const cut = await window.frame.evaluate(() =>
        [...document.querySelectorAll('button, select, input:not(.unseen), textarea')]
          .filter((control) => control.checkVisibility())
          .filter((control) => {
            const { left, right } = control.getBoundingClientRect();
            return left < -1 || right > innerWidth + 1;
          })
          .map((control) => `${control.id} ${control.textContent}`),
      );
      expect(cut).toEqual([]);
      await window.close();
    },
  );
});
