import type { Request, Update } from '../../messages.ts';
import { parseUpdate } from './parse-update.ts';

/** How long messages are worked on in one frame, in ms. */
const frameBudgetMs = 10;
/** How long a window that is not drawn waits, in ms. */
const longestWaitMs = 200;

export type Link = { send: (request: Request) => void };

/**
 * Opens the way to the document. What it says between two frames is taken in order in the next one, and no frame works on
 * messages for much longer than 10 ms; `onDrawn` follows once for each frame.
 */
export function openLink(onUpdate: (update: Update) => void, onDrawn: () => void): Link {
  let waiting: Update[] = [];
  let next = 0;
  let frame: number | undefined;
  let timer: number | undefined;
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const update = parseUpdate(data);
    if (!update) return;
    waiting.push(update);
    schedule();
  });
  return {
    send: (request) => {
      parent.postMessage({ pluginMessage: request }, '*');
    },
  };

  function schedule(): void {
    if (frame !== undefined) return;
    frame = requestAnimationFrame(flush);
    timer = window.setTimeout(flush, longestWaitMs);
  }

  function flush(): void {
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = undefined;
    const end = performance.now() + frameBudgetMs;
    do {
      const update = waiting[next++];
      if (update) onUpdate(update);
    } while (next < waiting.length && performance.now() < end);
    if (next < waiting.length) schedule();
    else [waiting, next] = [[], 0];
    onDrawn();
  }
}
