import type { SourceFinding } from '@brandlint/core';
import type { PageBrowser, ShownPage } from '@brandlint/readers/open-browser';
import type { RunOptions } from '../arguments/read-options.ts';
import type { PlacePicture } from '../reporters/report-context.ts';
import { toPageRoot } from '../run/rendered-page.ts';
import { showRendered } from './show-rendered.ts';

/** Shows places of pages in a browser, which starts with the first of them. */
export type PageShower = {
  /** Pictures of a page: `path` absolute, `name` what its file is called. */
  show: (
    page: { path: string; name: string },
    finding: SourceFinding,
    most: number,
  ) => Promise<PlacePicture[]>;
  close: () => Promise<void>;
};

export type PageShowerOptions = {
  /** What `--browser` was given; without it no page is shown. */
  wanted: RunOptions['browser'];
  cwd: string;
  env: NodeJS.ProcessEnv;
  note: (line: string) => Promise<void>;
  limits?: Partial<PageShowerLimits>;
};

/** How long things may take: a page to load, and each picture of it; and all of that for a report, which is waited for. */
export type PageShowerLimits = { pageMs: number; allMs: number };

const usual: PageShowerLimits = { pageMs: 10_000, allMs: 60_000 };

/** Makes the shower of pages of a report: one browser, in it one page at a time, the same until another is asked for. */
export function createPageShower({ wanted, cwd, env, note, limits }: PageShowerOptions): PageShower {
  const { pageMs, allMs } = { ...usual, ...limits };
  let browser: Promise<PageBrowser | undefined> | undefined;
  let shown: { path: string; page: ShownPage | undefined } | undefined;
  let left = allMs;

  return {
    show: async ({ path, name }, finding, most) => {
      if (!wanted || left <= 0) return [];
      const start = performance.now();
      const page = await open(path);
      const pictures = page ? await showRendered(page, { name, finding, most }) : [];
      left -= performance.now() - start;
      return pictures;
    },
    close: async () => {
      await shown?.page?.close();
      await (await browser)?.close();
    },
  };

  async function open(path: string): Promise<ShownPage | undefined> {
    if (shown?.path === path) return shown.page;
    await shown?.page?.close();
    shown = undefined;
    browser ??= start();
    const page = await (await browser)?.show({ path, root: toPageRoot(cwd, path) });
    shown = { path, page };
    return page;
  }

  async function start(): Promise<PageBrowser | undefined> {
    const { BrowserUnavailable, openBrowser } = await import('@brandlint/readers/open-browser');
    try {
      const executablePath = wanted?.path;
      const allowNetwork = wanted?.allowNetwork === true;
      return await openBrowser({ executablePath, allowNetwork, environment: env, timeoutMs: pageMs });
    } catch (error) {
      if (!(error instanceof BrowserUnavailable)) throw error;
      await note(`Pages are not shown in the report: ${error.message}`);
      return undefined;
    }
  }
}
