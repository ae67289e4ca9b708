import { setFlagsFromString } from 'node:v8';

/** A run that lasts longer than this is worth optimising. */
const delayMs = 2_000;

/**
 * Leaves V8's optimising compiler off for the first seconds. Most runs are over before what it makes has paid for its
 * making: over 3.7 MB of stylesheets it took 30 % of the CPU and 20 % of the time. A long run gets it when it is worth it.
 * Node.js 20 is left alone, because there it was not measured.
 */
export function delayOptimizing(): void {
  if (Number(process.versions.node.split('.')[0]) < 22) return;
  setFlagsFromString('--no-opt');
  setTimeout(startOptimizing, delayMs).unref();
}

/** Brings the optimising compiler back at once, for work that repeats itself many times over, as looking at pixels does. */
export function startOptimizing(): void {
  setFlagsFromString('--opt');
}
