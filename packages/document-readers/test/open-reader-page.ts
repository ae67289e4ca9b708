import { fileURLToPath } from 'node:url';
import type { Format, Reading } from '@brandlint/core';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

/** A page in a Chromium that reads files with what the browser has. */
export type ReaderPage = {
  read: (path: string, bytes: Uint8Array) => Promise<Reading>;
  close: () => Promise<void>;
};

/** A reader to open a page for: its entry, from the sources of this package, and the name that it has there. */
export type BrowserReader = { entry: string; name: string; format: Format };

/** Opens a page with a reader, bundled as a browser takes it; nothing else is loaded. */
export async function openReaderPage(executablePath: string, reader: BrowserReader): Promise<ReaderPage> {
  const script = await bundle(reader.entry);
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const isScript = new URL(route.request().url()).pathname === '/reader.js';
    return isScript
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
  });
  await page.goto('https://files.invalid/');
  return {
    read: (path, bytes) =>
      // As text, because what runs the tests would rewrite the import.
      page.evaluate<Reading>(
        `(async () => {
          const { ${reader.name}: reader } = await import('/reader.js');
          const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (letter) => letter.charCodeAt(0));
          const document = { path: ${JSON.stringify(path)}, format: '${reader.format}', bytes };
          return await reader.readDocument(document, { definitions: new Map() });
        })()`,
      ),
    close: () => browser.close(),
  };
}

/** Fails where anything of Node.js is in it. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['brandlint-source'],
  });
  return outputFiles[0]?.text ?? '';
}
