import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { takeShot, type PageShot, type ShotRequest } from './take-shot.ts';
import { firstLine, withinTime } from './within-time.ts';

/** A page that pictures are taken of. */
export type ShownPage = {
  /** A picture of a part of it; `undefined` where there is none to be had, and ever after the page did not answer. */
  shoot: (request: ShotRequest) => Promise<PageShot | undefined>;
  close: () => Promise<void>;
};

/** Loads a file in a profile of its own, to take pictures of it; `undefined` where it cannot be loaded. */
export async function showPage(
  context: BrowserContext,
  path: string,
  timeoutMs: number,
): Promise<ShownPage | undefined> {
  const close = async () => {
    await withinTime(() => context.close(), timeoutMs);
  };
  const opened = await withinTime(async () => {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    try {
      await page.goto(pathToFileURL(path).href, { waitUntil: 'load', timeout: timeoutMs });
    } catch (error) {
      // What does not come to an end is shown as far as it came, as it was judged.
      if (!/timeout/i.test(firstLine(error))) throw error;
    }
    return { page, devtools };
  }, timeoutMs * 1.5);
  if (opened.kind !== 'done') {
    await close();
    return undefined;
  }
  const { page, devtools } = opened.value;
  let isBroken = false;
  return {
    shoot: async (request) => {
      if (isBroken) return undefined;
      const taken = await takeShot(page, devtools, request, timeoutMs);
      if (taken.kind === 'done') return taken.value;
      isBroken = true;
      return undefined;
    },
    close,
  };
}
