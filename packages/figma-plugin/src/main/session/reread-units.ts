import { parentOf, readId } from '../live/read-tree.ts';
import type { LiveNode } from '../live/to-node.ts';
import type { Start, UnitReading } from './read-units.ts';
import { isSamePainted } from './same-painted.ts';
import type { Unit } from './unit.ts';
import { nameOf, type UnitIndex } from './unit-index.ts';

/** What reading units again works on. */
export type Rereading = {
  index: UnitIndex;
  /** Reads layers into units, which go into the index; `skip` as in reading. */
  read: (start: Start, skip: UnitReading['skip'], onUnit: (unit: Unit) => void) => Promise<void>;
  /** Says that nothing is left of a unit. */
  drop: (unit: string) => Promise<void>;
};

/** Reads again the units that some layers lie in, and those later ones that something else lies beneath now. */
export async function rereadUnits(ids: readonly string[], rereading: Rereading): Promise<void> {
  const { index } = rereading;
  const names = new Set<string>();
  for (const id of ids) {
    const owner = index.ownerOf(id) ?? (await findOwner(id, index));
    if (owner) names.add(nameOf(owner));
  }
  for (const name of names) {
    const old = index.get(name);
    if (!old) continue;
    const after = await replaceUnit(old, rereading);
    if (old.top === null || old.startsAnew || isSamePainted(old.after, after)) continue;
    const above = index.ownerOf(old.top);
    if (above && nameOf(above) !== name) await replaceUnit(above, rereading);
  }
}

/** The unit that a layer belongs to which was not there before: that of the nearest layer above it that was. */
async function findOwner(id: string, index: UnitIndex): Promise<Unit | undefined> {
  let at = await figma.getNodeByIdAsync(id);
  // What lies in itself has no end.
  for (let steps = 0; at !== null && steps < 100_000; steps++) {
    const parent = parentOf(at);
    const owner = parent && index.ownerOf(parent.id);
    if (owner) return owner;
    at = parent;
  }
  return undefined;
}

/** Answers what is painted after it now. Units within it stay as they are where the same surrounds them and lies beneath. */
async function replaceUnit(old: Unit, { index, read, drop }: Rereading): Promise<Unit['after']> {
  const nodes = await findHeads(old);
  const gone = new Set([nameOf(old)]);
  index.remove(nameOf(old));
  let { after } = old;
  await read({ ...old, nodes }, skip, (unit) => {
    gone.delete(nameOf(unit));
    ({ after } = unit);
  });
  for (const name of findOrphans(old, index)) gone.add(name);
  for (const name of gone) await drop(name);
  return after;

  function skip(...[id, around, painted]: Parameters<UnitReading['skip']>): Unit | null {
    const within = index.headedBy(id);
    if (!within) return null;
    if (isSamePainted(within.before, painted) && isAlike(within.around, around)) return within;
    index.remove(nameOf(within));
    gone.add(nameOf(within));
    return null;
  }
}

/** The layers at the head of a unit, those left out that are gone or lie elsewhere now. */
async function findHeads({ heads, parent }: Unit): Promise<LiveNode[]> {
  const nodes: LiveNode[] = [];
  for (const id of heads) {
    const live = await figma.getNodeByIdAsync(id);
    if (live === null || live.type === 'DOCUMENT' || readId(live) === null) continue;
    if (parent === null || parentOf(live)?.id === parent) nodes.push(live);
  }
  return nodes;
}

/** Takes the units away that lay in layers which are no longer there; answers their names. */
function findOrphans(old: Unit, index: UnitIndex): string[] {
  const names: string[] = [];
  const waiting: Unit[] = [old];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    const missing = new Set(unit.nodes.filter((id) => !index.ownerOf(id)));
    if (missing.size === 0) continue;
    for (const orphan of index.within(missing)) {
      index.remove(nameOf(orphan));
      names.push(nameOf(orphan));
      waiting.push(orphan);
    }
  }
  return names;
}

/** Whether layers inherit the same from two surroundings. */
function isAlike(one: Unit['around'], other: Unit['around']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
