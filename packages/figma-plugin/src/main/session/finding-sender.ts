import type { PanelFinding, Update } from '../../messages.ts';
import type { SliceClock } from './slice-clock.ts';

/** How often findings are sent while a check goes on, in ms, and how many in one message. */
const everyMs = 150;
const mostAtOnce = 50;

/** Sends findings to the window in batches: what changes often meanwhile is sent once. */
export type FindingSender = {
  note: (changed: readonly string[], gone: readonly string[]) => Promise<void>;
  flush: () => Promise<void>;
  clear: () => void;
};

/** Makes what sends findings; `toPanel` makes one as the panel shows it, if it is still there. */
export function createFindingSender(
  say: (update: Update) => void,
  toPanel: (key: string) => PanelFinding | undefined,
  clock: SliceClock,
): FindingSender {
  const changed = new Set<string>();
  let last = 0;
  return { note, flush, clear };

  async function note(keys: readonly string[], gone: readonly string[]): Promise<void> {
    for (const key of keys) changed.add(key);
    for (const key of gone) changed.delete(key);
    if (gone.length > 0) say({ type: 'gone', keys: gone });
    if (Date.now() - last >= everyMs) await flush();
  }

  async function flush(): Promise<void> {
    let findings: PanelFinding[] = [];
    for (const key of changed) {
      changed.delete(key);
      const finding = toPanel(key);
      if (finding) findings.push(finding);
      if (findings.length >= mostAtOnce) {
        say({ type: 'found', findings });
        findings = [];
      }
      if (clock.isOver()) await clock.pause();
    }
    if (findings.length > 0) say({ type: 'found', findings });
    last = Date.now();
  }

  function clear(): void {
    changed.clear();
  }
}
