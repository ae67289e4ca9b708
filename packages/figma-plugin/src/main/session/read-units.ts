import type { FigmaNode, MainComponent, Painted, Surroundings, Visit } from '@brandlint/readers/figma-nodes';
import type { MainComponents } from '../live/main-components.ts';
import { readChildren, readId } from '../live/read-tree.ts';
import { type LiveNode, toNode } from '../live/to-node.ts';
import { type Level, Pending } from './pending.ts';
import type { SliceClock } from './slice-clock.ts';
import type { Unit, UnitContent } from './unit.ts';

/** Layers to read that are neighbours, with what they inherit. */
export type Start = Pick<Unit, 'parent' | 'top' | 'around' | 'before' | 'startsAnew'> & {
  nodes: readonly LiveNode[];
  /** Tells which of them are read; absent: all. */
  choose?: Choose;
};

/**
 * What is done with a layer of which not everything is wanted: read it, read it for what it paints, or pass it by. `isAlone`
 * says that nothing beside it is painted beneath the others.
 */
export type Choose = (live: LiveNode, id: string, isAlone: boolean) => 'wanted' | 'paints' | 'nothing';

/** What reading needs, and what it tells. */
export type UnitReading = {
  clock: SliceClock;
  mixed: PluginAPI['mixed'];
  mains: MainComponents;
  visit: (node: FigmaNode, around: Surroundings, painted: Painted) => Visit;
  isCancelled: () => boolean;
  /** A layer that heads a unit already read, which stays: what is painted after it. */
  skip: (id: string, around: Surroundings, painted: Painted) => { after: Painted } | null;
  onUnit: (unit: Unit, content: UnitContent) => Promise<void>;
  /** How many layers were read so far. */
  onProgress: (layers: number) => void;
};

type Entry = { live: LiveNode; level: Level; isWanted: boolean };

/**
 * Reads layers and all that is in them in slices, in the order of the document, and hands them over in units. Answers how
 * many layers it read. What lies in itself is read once. Nothing is awaited but what there is to wait for: a promise for each
 * layer would take as long as reading it.
 */
export async function readUnits(start: Start, reading: UnitReading): Promise<number> {
  const { clock, mains, visit, isCancelled, skip, onUnit, onProgress } = reading;
  const pending = new Pending();
  const seen = new Set<string>();
  let painted = start.before;
  let layers = 0;
  const root = openLevel({
    ...start,
    id: start.parent ?? '',
    parent: null,
    inner: start.around,
    isWanted: !start.choose,
  });
  // A layer stands for being entered, a level for being left.
  const stack: (Entry | Level)[] = [];
  push(start.nodes, root);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (clock.isOver()) {
      onProgress(layers);
      await clock.pause();
    }
    if (isCancelled()) return layers;
    if ('live' in next) {
      const id = choose(next);
      if (id === null) continue;
      const { live, level } = next;
      const main = live.type === 'INSTANCE' ? await mains.load(live, id) : null;
      const isLeaf = enter(next, id, main);
      if (isLeaf && pending.isEnough(level.mark)) await cut(level);
      continue;
    }
    // What is wanted within something that is not wanted as a whole has no larger run to go into.
    if (!next.isWanted) await cut(next);
    if (next.parent && pending.isEnough(next.parent.mark)) await cut(next.parent);
  }
  await cut(root);
  onProgress(layers);
  return layers;

  /** The id of a layer that is to be read; `null` where it is not. */
  function choose(entry: Entry): string | null {
    const { live, level } = entry;
    const id = readId(live);
    if (id === null || seen.has(id)) return null;
    seen.add(id);
    if (level.startsAnew) painted = level.ground;
    if (!level.isWanted && start.choose) {
      const choice = start.choose(live, id, level.startsAnew);
      if (choice === 'nothing') return null;
      entry.isWanted = choice === 'wanted';
    }
    if (!entry.isWanted) return id;
    const skipped = skip(id, level.inner, painted);
    if (skipped) painted = skipped.after;
    else begin(level, id);
    return skipped ? null : id;
  }

  /** Reads a layer; answers whether nothing in it is to be read. */
  function enter({ live, level, isWanted }: Entry, id: string, main: MainComponent | null): boolean {
    const node = toNode(live, id, { mixed: reading.mixed, main, isTop: level.startsAnew });
    const children = node.visible ? readChildren(live, node.faults) : [];
    node.childCount = children.length;
    const visited = visit(node, level.inner, painted);
    if (isWanted) pending.add(id, visited);
    painted = visited.painted;
    if (visited.later) level.inner = visited.later;
    if (!visited.inner || children.length === 0) return true;
    const isCanvas = node.type === 'PAGE' || node.type === 'SECTION';
    const inner = openLevel({
      id,
      parent: level,
      top: level.top ?? (isCanvas ? null : id),
      inner: visited.inner,
      isWanted,
      startsAnew: isCanvas,
      before: painted,
    });
    stack.push(inner);
    push(children, inner);
    return false;
  }

  /** In reverse, because the last one pushed is the first one taken. */
  function push(nodes: readonly LiveNode[], level: Level): void {
    for (let at = nodes.length - 1; at >= 0; at--) {
      const live = nodes[at];
      if (live) stack.push({ live, level, isWanted: level.isWanted });
    }
  }

  function begin(level: Level, id: string): void {
    layers++;
    if (level.heads.length === 0) {
      level.mark = pending.mark();
      level.before = painted;
      level.around = level.inner;
    }
    level.heads.push(id);
  }

  function openLevel(
    given: Pick<Level, 'id' | 'parent' | 'top' | 'inner' | 'isWanted' | 'startsAnew' | 'before'>,
  ): Level {
    const { id, parent, top, inner, isWanted, startsAnew, before } = given;
    const mark = pending.mark();
    return {
      id,
      parent,
      top,
      inner,
      isWanted,
      startsAnew,
      ground: before,
      heads: [],
      around: inner,
      before,
      mark,
    };
  }

  async function cut(level: Level): Promise<void> {
    const taken = pending.take(level, painted);
    level.mark = pending.mark();
    if (taken) await onUnit(taken.unit, taken.content);
  }
}
