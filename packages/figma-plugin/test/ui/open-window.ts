import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import type { Request, Update } from '../../src/messages.ts';
import { addPolicy } from './build-window.ts';
import { addTheme, type Theme } from './theme-style.ts';

/** The window in a browser, and the document's side of what is said. */
export type OpenWindow = {
  page: Page;
  frame: Frame;
  /** What the window has said, the oldest first. */
  requests: Request[];
  /** The addresses that were asked for: none may be. */
  fetched: string[];
  /** Errors that nothing caught. */
  errors: string[];
  say: (...updates: readonly unknown[]) => Promise<void>;
  /** Waits until the window has said something of a type, and takes it. */
  take: <Type extends Request['type']>(type: Type) => Promise<Extract<Request, { type: Type }>>;
  close: () => Promise<void>;
};

type Options = {
  html: string;
  theme?: Theme;
  width?: number;
  height?: number;
  reply?: (request: Request) => readonly Update[];
};

/** Opens the browser that the windows of a test share. */
export function openChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
}

/** Opens the window as Figma does: in a sandboxed frame without an origin. */
export async function openWindow(
  browser: Browser,
  { html, theme = 'light', width = 320, height = 560, reply = () => [] }: Options,
): Promise<OpenWindow> {
  const page = await browser.newPage({ viewport: { width, height } });
  const [requests, fetched, errors]: [Request[], string[], string[]] = [[], [], []];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('**/*', (route) => {
    fetched.push(route.request().url());
    return route.abort();
  });
  const say = (...updates: readonly unknown[]) =>
    page.evaluate((messages) => {
      for (const pluginMessage of messages) window.frames[0]?.postMessage({ pluginMessage }, '*');
    }, updates);
  await page.exposeFunction('tellDocument', async (request: Request) => {
    requests.push(request);
    const answers = reply(request);
    if (answers.length > 0) await say(...answers);
  });
  await page.setContent(hostPage(addTheme(addPolicy(html), theme)));
  const frame = page.frames()[1];
  if (!frame) throw new Error('the frame of the window is missing');
  await frame.waitForSelector('h1', { state: 'attached' });
  return { page, frame, requests, fetched, errors, say, take, close: () => page.close() };

  async function take<Type extends Request['type']>(type: Type): Promise<Extract<Request, { type: Type }>> {
    const isWanted = (request: Request): request is Extract<Request, { type: Type }> => request.type === type;
    for (let turn = 0; turn < 200; turn++) {
      const at = requests.findIndex(isWanted);
      const [found] = at < 0 ? [] : requests.splice(at, 1);
      if (found && isWanted(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(
      `the window did not say "${type}"; it said ${requests.map((request) => request.type).join(', ')}`,
    );
  }
}

function hostPage(html: string): string {
  const source = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><style>body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }</style>
    <script>addEventListener('message', ({ data }) => tellDocument(data.pluginMessage));</script>
    <iframe title="Brandlint" sandbox="allow-scripts" srcdoc="${source}"></iframe>`;
}
