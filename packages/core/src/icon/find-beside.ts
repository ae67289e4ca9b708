import type { Box, IconUse, TextUse, Use } from '../model/use.ts';
import type { Recognise } from './recognition.ts';

/** The texts that stand beside an icon. `isShared`: other icons stand there too, so a text may be another's. */
export type Beside = { texts: readonly TextUse[]; isShared: boolean };

/**
 * Makes the function that finds what stands beside an icon of a source: the texts of the innermost container that has any;
 * where nothing groups them, those at most `distance` widths of the icon away from it.
 */
export function createBesideFinder(
  uses: readonly Use[],
  recognise: Recognise,
  distance: number,
): (icon: IconUse) => Beside {
  const texts = new Map<string, TextUse[]>();
  const icons = new Map<string, IconUse[]>();
  const boxed: TextUse[] = [];
  const boxes: Box[] = [];
  for (const use of uses) {
    if (use.kind === 'text' && use.purpose !== 'alternative') {
      for (const container of use.containers) enter(texts, container, use);
      if (use.box) boxed.push(use);
    } else if (use.kind === 'icon' && recognise(use).kind === 'icon') {
      for (const container of use.containers) enter(icons, container, use);
      if (use.box) boxes.push(use.box);
    }
  }

  return (icon) => {
    for (const container of icon.containers) {
      const found = texts.get(container);
      if (found) return { texts: found, isShared: (icons.get(container) ?? []).some((one) => one !== icon) };
    }
    const { box } = icon;
    const near = box ? boxed.filter((text) => text.box && isNearest(box, text.box)) : [];
    return { texts: near, isShared: false };
  };

  /** A text belongs to the icon that it is nearest to. */
  function isNearest(box: Box, text: Box): boolean {
    const gap = gapBetween(box, text);
    return gap <= distance * box.width && boxes.every((other) => gapBetween(other, text) >= gap);
  }
}

function enter<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

/** The distance between the edges of two boxes; infinite on different pages. */
function gapBetween(one: Box, other: Box): number {
  if (one.page !== other.page) return Infinity;
  const x = Math.max(0, other.x - (one.x + one.width), one.x - (other.x + other.width));
  const y = Math.max(0, other.y - (one.y + one.height), one.y - (other.y + other.height));
  return Math.hypot(x, y);
}
