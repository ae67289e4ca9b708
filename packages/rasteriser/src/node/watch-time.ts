import { clearTimeout, setImmediate, setTimeout } from 'node:timers';

/** How many times the limit it may be at most where the machine gives no time to compute. */
const mostFactor = 20;

/** The same where it is not known how long the thread itself had a processor, and the whole process is looked at. */
const mostFactorUnknown = 2;

/** How much of the limit the process must have computed for then. */
const computedShare = 0.8;

const pauseMs = 50;

/**
 * Calls `onEnd` once a thread has computed for `limitMs`, so that what can be drawn does not depend on what else runs.
 * `readMs` tells how long it had a processor since it began; where that cannot be known, the process stands for it.
 */
export function watchTime(
  limitMs: number,
  readMs: () => number | undefined,
  onEnd: () => void,
): { stop: () => void } {
  const start = performance.now();
  const msAtStart = readMs();
  const cpuAtStart = process.cpuUsage();
  let isStopped = false;
  let timer = setTimeout(look, limitMs);
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };

  function look(): void {
    // A message that came while this thread was busy is taken before the time is held to be up.
    if (isUp()) setImmediate(() => isStopped || onEnd());
    else timer = setTimeout(look, pauseMs);
  }

  function isUp(): boolean {
    const passed = performance.now() - start;
    const ms = readMs();
    if (ms !== undefined && msAtStart !== undefined)
      return ms - msAtStart >= limitMs || passed >= limitMs * mostFactor;
    const { user, system } = process.cpuUsage(cpuAtStart);
    return (user + system) / 1000 >= limitMs * computedShare || passed >= limitMs * mostFactorUnknown;
  }
}
