import type { Artwork, Checker } from '@brandlint/core';
import type { Drawing, IconDrawer } from './draw-icons.ts';
import type { SliceClock } from './slice-clock.ts';
import type { UnitContent } from './unit.ts';

/** What a check knows of the pictures of its icons, and what it has yet to look at. */
export type IconLooks = {
  /** What is known of the pictures in a unit. */
  artworksOf: (content: UnitContent) => Artwork[];
  /** Notes what is to be looked at of a unit. */
  note: (unit: string, content: UnitContent) => void;
  forget: (unit: string) => void;
  /** Forgets what is known of pictures that may be others now: of layers, by their id, of which `isChanged` says so. */
  forgetChanged: (isChanged: (nodeId: string) => boolean) => void;
  /** Looks at all that was noted; answers the units that can be judged with more knowledge. */
  look: (isCancelled: () => boolean) => Promise<[unit: string, content: UnitContent][]>;
};

/** Makes what looks at the pictures of one document, of those icons only where that helps. */
export function createIconLooks(
  checker: Pick<Checker, 'wantsArtwork'>,
  source: string,
  drawer: Pick<IconDrawer, 'draw'>,
  clock: SliceClock,
): IconLooks {
  const known = new Map<string, { artwork: Artwork; nodeId: string }>();
  const waiting = new Map<string, { content: UnitContent; drawings: readonly Drawing[] }>();
  return {
    artworksOf: (content) =>
      known.size === 0 ? [] : [...keysOf(content)].flatMap((key) => known.get(key)?.artwork ?? []),
    note: (unit, content) => {
      const drawings = findWanted(content);
      if (drawings.length > 0) waiting.set(unit, { content, drawings });
    },
    forget: (unit) => waiting.delete(unit),
    forgetChanged: (isChanged) => {
      for (const [key, { nodeId }] of known) {
        // A picture of a component is called by the component's id.
        if (isChanged(nodeId) || isChanged(key.slice(key.indexOf(':') + 1))) known.delete(key);
      }
    },
    look,
  };

  function findWanted({ uses, drawings }: UnitContent): readonly Drawing[] {
    if (drawings.length === 0) return [];
    const wanted = new Set<string>();
    for (const use of uses) {
      if (use.kind !== 'icon' || use.artwork === null || known.has(use.artwork)) continue;
      if (checker.wantsArtwork(use, source)) wanted.add(use.artwork);
    }
    return drawings.filter(({ key }) => wanted.has(key));
  }

  async function look(isCancelled: () => boolean): Promise<[string, UnitContent][]> {
    const units = [...waiting];
    if (units.length === 0) return [];
    waiting.clear();
    const drawings = new Map<string, Drawing>();
    for (const [, unit] of units) for (const drawing of unit.drawings) drawings.set(drawing.key, drawing);
    const looks = await drawer.draw([...drawings.values()], clock, isCancelled);
    const faults = new Map<string, string>();
    for (const [key, seen] of looks) {
      const nodeId = drawings.get(key)?.nodeId;
      if ('fault' in seen) faults.set(key, seen.fault);
      else if (nodeId !== undefined) known.set(key, { artwork: seen, nodeId });
    }
    return units.map(([unit, { content }]) => [unit, addFaults(content, faults)]);
  }
}

function keysOf({ uses }: UnitContent): Set<string> {
  return new Set(uses.flatMap((use) => (use.kind === 'icon' && use.artwork !== null ? [use.artwork] : [])));
}

function addFaults(content: UnitContent, faults: ReadonlyMap<string, string>): UnitContent {
  if (faults.size === 0) return content;
  const gaps = content.uses.flatMap((use) => {
    const fault = use.kind === 'icon' && use.artwork !== null ? faults.get(use.artwork) : undefined;
    if (fault === undefined) return [];
    return [{ ...undrawn, reason: `a picture could not be looked at: ${fault}`, place: use.places[0] }];
  });
  return { ...content, gaps: [...content.gaps, ...gaps] };
}

const undrawn = { kind: 'unjudged', code: 'picture-not-drawn' } as const;
