import type { Browser, BrowserContext, Request } from 'playwright-core';
import type { RequestGuard } from './guard-requests.ts';

/** Opens a profile of its own, whose pages load what the guard allows and nothing else. */
export async function openContext(
  browser: Browser,
  guard: RequestGuard,
  allowNetwork: boolean,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    offline: !allowNetwork,
    acceptDownloads: false,
    serviceWorkers: 'block',
  });
  await context.route('**/*', async (route) => {
    if (guard.allows(route.request().url())) await route.continue();
    // A refused navigation with no content leaves the page where it is; aborted, it would show a page of the browser's.
    else if (isOfPage(route.request())) await route.fulfill({ status: 204 });
    else await route.abort();
  });
  return context;
}

/** Whether a request is for a page itself, not for what it frames or loads. */
function isOfPage(request: Request): boolean {
  if (!request.isNavigationRequest()) return false;
  try {
    return request.frame().parentFrame() === null;
  } catch {
    // A page that is just being opened has no frame yet.
    return true;
  }
}
