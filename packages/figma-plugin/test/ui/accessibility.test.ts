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

  test.each([240, 320])(
    'at %i px with text twice as large nothing is wider than the window',
    async (width) => {
      for (const reach of Object.values(windowStates)) {
        const window = await openWindow(browser, { html, width });
        await window.frame
          .addStyleTag({ content: ':root { font-size: 32px !important }' })
          .catch(() => undefined);
        await reach(window);
        const overflow = await window.frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        await window.close();
      }
    },
  );
});
