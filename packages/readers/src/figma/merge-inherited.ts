import type { ColorUse, Drawn, Location, TextUse, Use } from '@brandlint/core';

/** So many places of a merged use are kept; the count goes on. */
const mostPlaces = 100;

type ManyPlaces = { places: [Location, ...Location[]] };
type Merged = ColorUse & ManyPlaces & { drawn?: Drawn[] };

/** A text with every container of every place where it stands, so that each icon beside one of them has it. */
type MergedText = TextUse & ManyPlaces & { containers: string[] };

/**
 * Folds colours that many instances have from one layer of a component elsewhere into one use with many places, and texts
 * that they have from any component.
 */
export function mergeInherited(uses: readonly Use[]): Use[] {
  const merged = new Map<string, Merged[]>();
  const texts = new Map<
    string,
    { use: TextUse; at: number; folded?: { use: MergedText; known: Set<string> } }
  >();
  const kept: Use[] = [];
  for (const use of uses) {
    if (use.kind === 'text') {
      addText(use);
      continue;
    }
    if (use.kind !== 'color' || !use.anchor.startsWith('component ')) {
      kept.push(use);
      continue;
    }
    const alike = merged.get(use.anchor);
    const same = alike?.find((one) => isSame(one, use));
    if (same) {
      joinDrawn(same, use);
      same.count += use.count;
      for (const place of use.places) if (same.places.length < mostPlaces) same.places.push(place);
      continue;
    }
    const [first, ...rest] = use.places;
    const own: Merged = Object.assign(
      { ...use },
      { places: [first, ...rest] as [Location, ...Location[]] },
      use.drawn && { drawn: use.drawn.map((drawn) => ({ ...drawn, places: [0] })) },
    );
    kept.push(own);
    // Layers that stand on many grounds are few; the rest stay as they are rather than being compared with each other.
    if (!alike) merged.set(use.anchor, [own]);
    else if (alike.length < mostAlike) alike.push(own);
  }
  return kept;

  function addText(use: TextUse): void {
    const known = texts.get(use.anchor);
    if (known?.use.text !== use.text) {
      if (!known) texts.set(use.anchor, { use, at: kept.length });
      kept.push(use);
      return;
    }
    known.folded ??= openText(known.use);
    const { folded } = known;
    kept[known.at] = folded.use;
    fold(folded.use, folded.known, use);
  }
}

/** So many instances that may be icons are told of one colour; the colours of the others are judged. */
const mostDrawn = 1000;

/** Adds to a colour where another one is drawn, whose place is about to follow its own. */
function joinDrawn(into: Merged, { drawn = [] }: ColorUse): void {
  const at = into.places.length;
  for (const one of drawn) {
    into.drawn ??= [];
    if (into.drawn.length < mostDrawn) into.drawn.push({ ...one, places: at < mostPlaces ? [at] : [] });
  }
}

function openText(use: TextUse): { use: MergedText; known: Set<string> } {
  const [first, ...rest] = use.places;
  const own: MergedText = { ...use, places: [first, ...rest], containers: [...use.containers] };
  return { use: own, known: new Set(use.containers) };
}

function fold(into: MergedText, known: Set<string>, use: TextUse): void {
  into.count += use.count;
  for (const container of use.containers) {
    if (known.has(container)) continue;
    known.add(container);
    into.containers.push(container);
  }
  const [place] = use.places;
  // The layer of the component itself goes before those that have the text from it.
  const isOwn = place.kind === 'node' && use.anchor.startsWith(`${place.nodeId} `);
  if (isOwn) into.places.unshift(place);
  else if (into.places.length < mostPlaces) into.places.push(place);
}

const mostAlike = 8;

/** Whether two uses of one layer say the same: colours are one object for each, and so are the names of a component. */
function isSame(one: ColorUse, other: ColorUse): boolean {
  if (one.color !== other.color || one.role !== other.role || one.reference !== other.reference) return false;
  if (one.role !== 'text' || other.role !== 'text') return true;
  const [a, b] = [one.backdrop, other.backdrop];
  if (a.kind === 'unknown' || b.kind === 'unknown') return a.kind === b.kind;
  return a.colors.length === b.colors.length && a.colors.every((color, at) => color === b.colors[at]);
}
