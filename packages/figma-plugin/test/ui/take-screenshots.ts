import { mkdirSync } from 'node:fs';
import { findChromium } from '@brandlint/readers/open-browser';
import { buildWindow } from './build-window.ts';
import { openChromium, openWindow } from './open-window.ts';
import { windowStates } from './window-states.ts';

/** Takes pictures of every state, to be looked at: `node --conditions=brandlint-source take-screenshots.ts <folder>`. */
const folder = process.argv[2] ?? 'screenshots';
mkdirSync(folder, { recursive: true });
const html = await buildWindow();
const browser = await openChromium(findChromium(undefined, process.env));
for (const theme of ['light', 'dark'] as const) {
  for (const [name, reach] of Object.entries(windowStates)) {
    const window = await openWindow(browser, { html, theme, height: 600 });
    await reach(window);
    await window.page.waitForTimeout(200);
    await window.page.screenshot({ path: `${folder}/${theme}-${name}.png` });
    if (window.errors.length > 0) console.log(theme, name, window.errors);
    await window.close();
  }
}
await browser.close();
