import { readFileSync, readlinkSync } from 'node:fs';

/** What the system calls the thread that asks; `undefined` where it does not say, as outside Linux. */
export function readThreadName(): string | undefined {
  try {
    // Such as `1234/task/1240`.
    return /\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1];
  } catch {
    return undefined;
  }
}

/** Linux counts in ticks of a hundredth of a second, whatever its own clock does (`USER_HZ`). */
const msPerTick = 10;

/** How long a thread of this process had a processor since it began, in ms; `undefined` where that is not known. */
export function readThreadMs(name: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/self/task/${name}/stat`, 'latin1');
    // After the name of the program, which may hold anything: user and system time are the 12th and the 13th (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks * msPerTick : undefined;
  } catch {
    return undefined;
  }
}
