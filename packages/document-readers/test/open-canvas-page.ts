import { fileURLToPath } from 'node:url';
import type { Reading } from '@brandlint/core';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

/** A page in a Chromium that reads pictures with what the browser has. */
export type CanvasPage = {
  read: (path: string, bytes: Uint8Array) => Promise<Reading>;
  close: () => Promise<void>;
};

/** Opens the page with the entry for browsers, bundled as a browser takes it; nothing else is loaded. */
export async function openCanvasPage(executablePath: string): Promise<CanvasPage> {
  const script = await bundle();
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
  await page.goto('https://pictures.invalid/');
  return {
    read: (path, bytes) =>
      // As text, because what runs the tests would rewrite the import.
      page.evaluate<Reading>(
        `(async () => {
          const { readImage } = await import('/reader.js');
          const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (letter) => letter.charCodeAt(0));
          const document = { path: ${JSON.stringify(path)}, format: 'image', bytes };
          return await readImage.readDocument(document, { definitions: new Map() });
        })()`,
      ),
    close: () => browser.close(),
  };
}

/** Fails where anything of Node.js is in it. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/image/image-canvas.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['brandlint-source'],
  });
  return outputFiles[0]?.text ?? '';
}
