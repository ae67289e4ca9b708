import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { chromium } from 'playwright-core';

/** What a page with the canvas rasteriser gives: for each picture a fault, or its size and its pixels. */
type CanvasResult = { fault: string } | { width: number; height: number; data: Uint8Array };

/** A page in a Chromium that draws with the sources of `src/canvas`. */
export type CanvasPage = {
  /** Each picture is the text of a drawing, or the bytes of a file in base64. */
  draw: (
    pictures: readonly ({ text: string } | { base64: string })[],
    size: number,
  ) => Promise<CanvasResult[]>;
  close: () => Promise<void>;
};

const origin = 'https://rasteriser.invalid';
const folder = new URL('../', import.meta.url);

/** Opens the page; nothing outside the package is loaded. */
export async function openCanvasPage(executablePath: string): Promise<CanvasPage> {
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    const source = readFileSync(new URL(`.${pathname}`, folder), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto(`${origin}/`);
  return {
    draw: async (pictures, size) => {
      // As text, because what runs the tests would rewrite the import.
      const results = await page.evaluate<
        ({ fault: string } | { width: number; height: number; base64: string })[]
      >(
        `(async () => {
          const { openRasteriser } = await import('/src/canvas/open-rasteriser.ts');
          const { rasterise } = openRasteriser();
          const results = [];
          for (const { text, base64 } of ${JSON.stringify(pictures)}) {
            const content = text === undefined
              ? { format: 'image', bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) }
              : { format: 'svg', text };
            const drawn = await rasterise(content, ${size});
            if ('fault' in drawn) { results.push(drawn); continue; }
            const { width, height, data } = drawn.raster;
            let bytes = '';
            for (const byte of data) bytes += String.fromCharCode(byte);
            results.push({ width, height, base64: btoa(bytes) });
          }
          return results;
        })()`,
      );
      return results.map((result) =>
        'fault' in result
          ? result
          : { width: result.width, height: result.height, data: Buffer.from(result.base64, 'base64') },
      );
    },
    close: () => browser.close(),
  };
}
