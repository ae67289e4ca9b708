import { stripControl } from './strip-control.ts';
import type { Output } from './io.ts';

/** Shows how far a run is. */
export type Progress = {
  show: (done: number, total: number, path: string) => Promise<void>;
  clear: () => Promise<void>;
};

const quietMilliseconds = 1000;
const pauseMilliseconds = 100;

/** Progress in one line of a terminal, once a run takes more than a second; elsewhere none. */
export function createProgress(output: Output, now = () => performance.now()): Progress {
  let next = now() + quietMilliseconds;
  let isShown = false;
  return {
    async show(done, total, path) {
      if (!output.isTerminal || now() < next) return;
      next = now() + pauseMilliseconds;
      isShown = true;
      const line = `Checking ${done} of ${total}: ${stripControl(path)}`;
      await output.write(`\r\u001b[K${line.slice(0, (output.columns ?? 80) - 1)}`);
    },
    async clear() {
      if (isShown) await output.write('\r\u001b[K');
      isShown = false;
    },
  };
}
