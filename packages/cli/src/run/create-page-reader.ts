import type { Extraction } from '@brandlint/core';
import type { PageBrowser } from '@brandlint/readers/open-browser';
import { toFileGap } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import { addPictures } from './add-pictures.ts';
import { leaveToSource } from './leave-to-source.ts';
import type { FileToRead, WithReading } from './read-file.ts';
import { renderedName, toPageRoot } from './rendered-page.ts';
import type { Session } from './session.ts';

/** Looks at pages in a browser, which starts with the first of them. */
export type PageReader = {
  /** A page with what it looks like as one more extraction; anything else as it is. */
  addRendered: <File extends FileToRead>(file: WithReading<File>) => Promise<WithReading<File>>;
  /** Ends the browser, and says so where there was no page to look at. */
  close: () => Promise<void>;
};

/** Makes the reader of pages of a run; without `--browser` it does nothing. */
export function createPageReader(session: Session): PageReader {
  const { browser: wanted } = session.options;
  let browser: PageBrowser | undefined;
  let pages = 0;
  return {
    async addRendered(file) {
      if (!wanted || file.readAs?.format !== 'html') return file;
      pages++;
      browser ??= await startBrowser(session, wanted);
      const rendered = await addPictures(session, file, await look(session, browser, file));
      return { ...file, extractions: [...file.extractions, rendered] };
    },
    async close() {
      if (wanted && pages === 0)
        await session.note('--browser: there was no page among the files, so none was looked at.');
      await browser?.close();
    },
  };
}

async function look(
  session: Session,
  browser: PageBrowser,
  file: WithReading<FileToRead>,
): Promise<Extraction> {
  const { path, absolutePath, name, extractions } = file;
  const source = `${name}${renderedName}`;
  const hash = extractions[0]?.hash ?? '';
  const root = toPageRoot(session.io.cwd, absolutePath);
  const read = await session.guard(path, () => browser.read({ path: absolutePath, source, hash, root }));
  if ('result' in read) return leaveToSource(read.result, extractions);
  const gap = toFileGap('brandlint-failed', `Brandlint itself failed on it (${read.fault})`);
  return { source, hash, uses: [], gaps: [gap], embedded: [], dependsOn: [], pictures: [], artworks: [] };
}

async function startBrowser(
  { io }: Session,
  { path, allowNetwork }: NonNullable<Session['options']['browser']>,
): Promise<PageBrowser> {
  const { BrowserUnavailable, openBrowser } = await import('@brandlint/readers/open-browser');
  try {
    return await openBrowser({ executablePath: path, allowNetwork, environment: { ...io.env } });
  } catch (error) {
    throw error instanceof BrowserUnavailable ? new UserError(error.message) : error;
  }
}
