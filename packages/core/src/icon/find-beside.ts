import type { Box, IconUse, TextUse, Use } from '../model/use.ts';
import type { WordingReader } from '../text/wording.ts';
import type { Recognise } from './recognition.ts';

/** What stands beside an icon. */
export type Beside = {
  texts: readonly TextUse[];
  /** Nothing groups them with the icon: they are the blocks right before and right after it. */
  isLoose: boolean;
  /** Icons of other principles stand there too, so a text may be another's. */
  isShared: boolean;
  /** The principles that these texts name or describe, in whole or in part. */
  named: ReadonlySet<number>;
  /** The principles whose name or description one of these texts is as a whole, and that text. */
  called: ReadonlyMap<number, TextUse>;
};

/** What holds more texts than this is a part of a page, and no caption. */
const mostTexts = 40;

/** More pairs of icons and texts than this are not measured: no page that people read has them. */
const mostPairs = 4_000_000;

/**
 * Makes the function that finds what stands beside an icon of a source: the texts of the widest container that holds icons
 * of its principle alone, else of the narrowest that has any text; where nothing groups them, the blocks that it stands
 * between, or the texts at most `distance` widths of the icon away and nearer to no other icon.
 */
export function createBesideFinder(
  uses: readonly Use[],
  recognise: Recognise,
  distance: number,
  wording: WordingReader,
): (icon: IconUse) => Beside {
  const texts = new Map<string, TextUse[]>();
  const principles = new Map<string, Set<number>>();
  const boxed: Boxed<TextUse>[] = [];
  const boxes: Boxed<IconUse>[] = [];
  for (const use of uses) {
    if (use.kind === 'text' && use.purpose !== 'alternative' && use.text.trim() !== '') {
      for (const container of use.containers) listsOf(texts, container).push(use);
      if (use.box) boxed.push({ use, box: use.box });
    } else if (use.kind === 'icon') {
      const recognition = recognise(use);
      if (recognition.kind !== 'icon') continue;
      for (const container of use.containers) setsOf(principles, container).add(recognition.principle);
      if (use.between !== undefined) setsOf(principles, use.between).add(recognition.principle);
      if (use.box) boxes.push({ use, box: use.box });
    }
  }
  const grouped = new Map<string, Beside>();
  let near: ReadonlyMap<IconUse, Beside> | undefined;

  return (icon) => {
    const grouping = findContainer(icon.containers);
    const container = grouping ?? (texts.has(icon.between ?? '') ? icon.between : undefined);
    if (container === undefined) return (icon.box && (near ??= findNear()).get(icon)) ?? nothingBeside;
    let beside = grouped.get(container);
    if (!beside) {
      const isShared = (principles.get(container)?.size ?? 0) > 1;
      grouped.set(
        container,
        (beside = describe(texts.get(container) ?? [], isShared, grouping === undefined)),
      );
    }
    return beside;
  };

  function findContainer(containers: readonly string[]): string | undefined {
    let own: string | undefined;
    for (const container of containers) {
      const count = texts.get(container)?.length ?? 0;
      if (count > mostTexts) return own;
      if ((principles.get(container)?.size ?? 0) > 1) {
        if (own !== undefined) return own;
        if (count > 0) return container;
      } else if (count > 0) {
        own = container;
      }
    }
    return own;
  }

  function describe(found: readonly TextUse[], isShared: boolean, isLoose: boolean): Beside {
    const named = new Set<number>();
    const called = new Map<number, TextUse>();
    for (const use of found) {
      const whole = wording.readName(use.text) ?? wording.readDescription(use.text);
      if (whole && !called.has(whole.principle)) called.set(whole.principle, use);
      if (whole) named.add(whole.principle);
      for (const { principle } of wording.findNames(use.text)) named.add(principle);
    }
    return { texts: found, isLoose, isShared, named, called };
  }

  /** A text belongs to the icons that it is nearest to. */
  function findNear(): Map<IconUse, Beside> {
    const found = new Map<IconUse, { texts: TextUse[]; isShared: boolean }>();
    if (boxed.length * boxes.length > mostPairs) return new Map();
    for (const { use, box } of boxed) {
      const gaps = boxes.map((icon) => ({ ...icon, gap: gapBetween(icon.box, box) }));
      const least = gaps.reduce((before, { gap }) => Math.min(before, gap), Infinity);
      const nearest = gaps.filter((icon) => icon.gap === least && least <= distance * icon.box.width);
      for (const icon of nearest) {
        const entry = found.get(icon.use) ?? { texts: [], isShared: false };
        entry.texts.push(use);
        entry.isShared ||= nearest.length > 1;
        found.set(icon.use, entry);
      }
    }
    return new Map([...found].map(([icon, entry]) => [icon, describe(entry.texts, entry.isShared, false)]));
  }
}

type Boxed<Kind> = { use: Kind; box: Box };

const nothingBeside: Beside = {
  texts: [],
  isLoose: false,
  isShared: false,
  named: new Set(),
  called: new Map(),
};

function listsOf(map: Map<string, TextUse[]>, key: string): TextUse[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}

function setsOf(map: Map<string, Set<number>>, key: string): Set<number> {
  let set = map.get(key);
  if (!set) map.set(key, (set = new Set()));
  return set;
}

/** The distance between the edges of two boxes; infinite on different pages. */
function gapBetween(one: Box, other: Box): number {
  if (one.page !== other.page) return Infinity;
  const x = Math.max(0, other.x - (one.x + one.width), one.x - (other.x + other.width));
  const y = Math.max(0, other.y - (one.y + one.height), one.y - (other.y + other.height));
  return Math.hypot(x, y);
}
