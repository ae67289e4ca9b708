import { BrowserUnavailable, findChromium } from '@brandlint/readers/open-browser';

/** Whether tests that need a Chromium are left out. Where everything must hold, a missing browser is a failure. */
export function isWithoutBrowser(): boolean {
  if (process.env['CI'] === 'true') return false;
  try {
    findTestBrowser();
    return false;
  } catch (error) {
    if (error instanceof BrowserUnavailable) return true;
    throw error;
  }
}

/** The Chromium to use; throws `BrowserUnavailable`. */
export function findTestBrowser(): string {
  return findChromium(undefined, process.env);
}
