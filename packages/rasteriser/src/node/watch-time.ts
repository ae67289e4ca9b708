import { clearTimeout, setImmediate, setTimeout } from 'node:timers';

/** How much of a time limit this process must have computed for before the time is up. */
const computedShare = 0.8;

/** How many times the limit it may be at most where the machine gives the process no time to compute. */
const busyFactor = 2;

const pauseMs = 50;

/**
 * Calls `onEnd` once `limitMs` are over and this process had the processor for most of them; on a busy machine it waits
 * up to twice as long, so that what can be drawn does not hang on what else runs.
 */
export function watchTime(limitMs: number, onEnd: () => void): { stop: () => void } {
  const start = performance.now();
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
    const { user, system } = process.cpuUsage(cpuAtStart);
    const isUp =
      (user + system) / 1000 >= limitMs * computedShare || performance.now() - start >= limitMs * busyFactor;
    // A message that came while this thread was busy is taken before the time is held to be up.
    if (isUp) setImmediate(() => isStopped || onEnd());
    else timer = setTimeout(look, pauseMs);
  }
}
