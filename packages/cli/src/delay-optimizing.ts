import { setFlagsFromString } from 'node:v8';

/** A run that lasts longer than this is worth optimising. */
const delayMs = 5_000;

/**
 * Leaves V8's optimising compiler off for the first seconds. Most runs are over before what it makes has paid for its
 * making: over 3.7 MB of stylesheets it took 30 % of the CPU and 20 % of the time, and on 29 MB it gained 7 % of the time.
 * The compilers below it stay on; Node.js has a second one from 22.
 */
export function delayOptimizing(): void {
  if (Number(process.versions.node.split('.')[0]) < 22) return;
  setFlagsFromString('--no-opt');
  setTimeout(() => setFlagsFromString('--opt'), delayMs).unref();
}
