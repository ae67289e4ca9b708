import { BrowserUnavailable, findChromium } from '@brandlint/readers/open-browser';

/** The Chromium that tests use; `undefined` where there is none. Where everything must hold, that is a failure. */
export function findChromiumForTests(): string | undefined {
  try {
    return findChromium(undefined, process.env);
  } catch (error) {
    if (error instanceof BrowserUnavailable && process.env['CI'] !== 'true') return undefined;
    throw error;
  }
}
