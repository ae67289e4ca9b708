import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Extraction, Gap } from '@brandlint/core';
import type { Browser, BrowserContext, BrowserType } from 'playwright-core';
import { BrowserUnavailable } from './browser-unavailable.ts';
import { findChromium } from './find-chromium.ts';
import { guardRequests, type RequestGuard } from './guard-requests.ts';
import { openContext } from './open-context.ts';
import { readRenderedPage } from './read-rendered-page.ts';
import { showPage, type ShownPage } from './show-page.ts';
import { firstLine } from './within-time.ts';

export { BrowserUnavailable } from './browser-unavailable.ts';
export { findChromium } from './find-chromium.ts';
export type { WantedPlace } from './seen-places.ts';
export type { ShownPage } from './show-page.ts';
export type { Scheme } from './snapshot.ts';
export type { PageShot } from './take-shot.ts';

export type OpenBrowserOptions = {
  /** The Chromium to use; else `BRANDLINT_CHROMIUM`, else the first on `PATH`. */
  executablePath?: string | undefined;
  /** Whether pages may load from the network. */
  allowNetwork: boolean;
  /** How long a page may take to load, and each look at it. */
  timeoutMs?: number;
  environment?: NodeJS.ProcessEnv;
};

/** A file to look at: `path` absolute, `source` what it is called in findings, `root` the folder it may load from. */
export type PageFile = { path: string; source: string; hash?: string; root?: string };

/** A browser with a profile of its own that looks at one page at a time. */
export type PageBrowser = {
  read: (file: PageFile) => Promise<Extraction>;
  /** Opens a page to take pictures of it, under the same guard; `undefined` where it cannot be opened. */
  show: (file: Pick<PageFile, 'path' | 'root'>) => Promise<ShownPage | undefined>;
  close: () => Promise<void>;
};

/** Switches that keep the browser from doing anything on its own account. */
const switches = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** How long a browser may take to start: a machine that does a lot else is slow. */
const launchMs = 30_000;

/** Starts a Chromium that the user has. Throws `BrowserUnavailable` when there is none, or it does not start. */
export async function openBrowser(options: OpenBrowserOptions): Promise<PageBrowser> {
  const { allowNetwork, timeoutMs = 30_000, environment = process.env } = options;
  const executablePath = findChromium(options.executablePath, environment);
  const chromium = await loadPlaywright();
  const browser = await launch(chromium, executablePath, allowNetwork);
  const open = async ({ path, root = dirname(path) }: Pick<PageFile, 'path' | 'root'>) => {
    const guard = guardRequests(root, allowNetwork);
    return { guard, context: await openContext(browser, guard, allowNetwork) };
  };
  return {
    read: async (file) => {
      const { guard, context } = await open(file);
      try {
        return await readFile(context, file, guard, timeoutMs);
      } finally {
        await context.close();
      }
    },
    show: async (file) => showPage((await open(file)).context, file.path, timeoutMs),
    close: () => browser.close(),
  };
}

async function loadPlaywright(): Promise<BrowserType> {
  try {
    return (await import('playwright-core')).chromium;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!isMissing) throw error;
    throw new BrowserUnavailable(
      '--browser: playwright-core, which drives the browser, is not installed; run "npm install --save-dev playwright-core".',
    );
  }
}

async function launch(
  chromium: BrowserType,
  executablePath: string,
  allowNetwork: boolean,
): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const args = allowNetwork ? switches : [...switches, '--host-resolver-rules=MAP * ~NOTFOUND'];
  try {
    return await chromium.launch({
      executablePath,
      headless: true,
      chromiumSandbox: !isRoot,
      args,
      timeout: launchMs,
    });
  } catch (error) {
    throw new BrowserUnavailable(
      `--browser: "${executablePath}" did not start (${firstLine(error)}); check that it runs, or name another with --browser-path.`,
    );
  }
}

async function readFile(
  context: BrowserContext,
  file: PageFile,
  guard: RequestGuard,
  timeoutMs: number,
): Promise<Extraction> {
  const { path, source, hash = '' } = file;
  const page = await context.newPage();
  const gaps: Gap[] = [];
  try {
    await page.goto(pathToFileURL(path).href, { waitUntil: 'load', timeout: timeoutMs });
  } catch (error) {
    const message = firstLine(error);
    if (!/timeout/i.test(message)) {
      return {
        source,
        hash,
        uses: [],
        gaps: [unreadable(message)],
        embedded: [],
        dependsOn: [],
        pictures: [],
        artworks: [],
      };
    }
    gaps.push(unreadable(`the page was not complete after ${timeoutMs / 1000} seconds`));
  }
  const extraction = await readRenderedPage(page, { source, hash, timeoutMs });
  const refused = guard.refused();
  if (refused > 0) gaps.push(notLoaded(refused));
  return { ...extraction, gaps: [...gaps, ...extraction.gaps] };
}

function unreadable(reason: string): Gap {
  return { kind: 'unreadable', code: 'page-not-rendered', reason, places: [], count: 1 };
}

function notLoaded(count: number): Gap {
  const reason = 'addresses outside the folder of the page, or on the network, were not loaded with it';
  return { kind: 'unjudged', code: 'address-not-loaded', reason, places: [], count };
}
