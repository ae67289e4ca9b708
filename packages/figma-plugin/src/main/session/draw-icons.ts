import type { Artwork } from '@brandlint/core';
import type { Drawn, Undrawn, Update } from '../../messages.ts';
import { describeError } from '../live/read-guarded.ts';
import type { SliceClock } from './slice-clock.ts';

/** So many drawings are sent to the window at once. */
const batchSize = 20;

/** How long the window may take for them, in ms. */
const patienceMs = 20_000;

/** A layer to draw, by the key of the picture that it shows. */
export type Drawing = { key: string; nodeId: string };

/** Has layers drawn in the window, which alone can make pixels of them. */
export type IconDrawer = {
  /** What is seen of each, by key: an artwork, or a reason in words. Exporting and waiting yield by themselves. */
  draw: (
    drawings: readonly Drawing[],
    clock: SliceClock,
    isCancelled: () => boolean,
  ) => Promise<ReadonlyMap<string, Artwork | { fault: string }>>;
  /** The window's answer. */
  onDrawn: (id: number, looks: readonly (Drawn | Undrawn)[]) => void;
};

/** Makes what has layers drawn. */
export function createIconDrawer(say: (update: Update) => void): IconDrawer {
  const waiting = new Map<number, (looks: readonly (Drawn | Undrawn)[]) => void>();
  let latest = 0;
  return { draw, onDrawn: (id, looks) => waiting.get(id)?.(looks) };

  async function draw(
    drawings: readonly Drawing[],
    clock: SliceClock,
    isCancelled: () => boolean,
  ): Promise<ReadonlyMap<string, Artwork | { fault: string }>> {
    const seen = new Map<string, Artwork | { fault: string }>();
    for (let at = 0; at < drawings.length && !isCancelled(); at += batchSize) {
      const batch: { key: string; svg: string }[] = [];
      for (const { key, nodeId } of drawings.slice(at, at + batchSize)) {
        const svg = await exportDrawing(nodeId);
        if (typeof svg === 'string') batch.push({ key, svg });
        else seen.set(key, svg);
        if (clock.isOver()) await clock.pause();
      }
      for (const look of batch.length > 0 ? await ask(batch) : []) {
        if ('fault' in look) seen.set(look.key, { fault: look.fault });
        else seen.set(look.key, { source: null, hash: '', ...look });
      }
    }
    return seen;
  }

  async function ask(
    drawings: readonly { key: string; svg: string }[],
  ): Promise<readonly (Drawn | Undrawn)[]> {
    const id = ++latest;
    const looks = await new Promise<readonly (Drawn | Undrawn)[]>((resolve) => {
      waiting.set(id, resolve);
      setTimeout(() => {
        resolve(drawings.map(({ key }) => ({ key, fault: 'the window did not answer' })));
      }, patienceMs);
      say({ type: 'draw', id, drawings });
    });
    waiting.delete(id);
    return looks;
  }
}

async function exportDrawing(nodeId: string): Promise<string | { fault: string }> {
  try {
    const live = await figma.getNodeByIdAsync(nodeId);
    if (!live || !('exportAsync' in live)) return { fault: 'its layer is gone' };
    return await live.exportAsync({ format: 'SVG_STRING' });
  } catch (error) {
    return { fault: describeError(error) };
  }
}
