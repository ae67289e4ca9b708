import type { Color, ColorUse, GapList, Inherited, Reference, TextLocation } from '@brandlint/core';
import type { LineIndex } from '../text/line-index.ts';
import type { FindColors, ValueHit } from '../values/value-hit.ts';
import { readPropertyTraits } from '../values/property-roles.ts';
import { describeRole, type RoleOf } from './describe-role.ts';
import type { ElementNamer } from './name-element.ts';
import type { PictureReader } from './read-picture.ts';
import type { CurrentTally, WrittenValue } from './written-value.ts';

/** What collecting needs to know of the drawing. */
export type CollectOptions = {
  find: FindColors;
  lines: LineIndex;
  namer: ElementNamer;
  inherited: Inherited | undefined;
  gaps: GapList;
  pictures: PictureReader;
};

type Place = { anchor: string; within: readonly string[]; location: TextLocation };

type Found = {
  color: Color;
  written: string;
  reference?: Reference | undefined;
  count: number;
  role: RoleOf;
};

/** Makes the function that turns a written value, its tally complete, into uses; gaps and pictures are noted aside. */
export function createUseCollector(options: CollectOptions): (value: WrittenValue) => ColorUse[] {
  const { find, lines, namer, gaps, pictures } = options;

  return (value) => {
    const traits = readPropertyTraits(value.property);
    const hits = find(value.text, traits);
    noteInkOfProfile(value);
    if (hits.length === 0) return [];
    const uses: ColorUse[] = [];
    const owner = nameOwner(value);
    for (const hit of hits) {
      const place: Place = { ...owner, location: locate(value, hit) };
      if (hit.kind === 'color') uses.push(toUse(hit, value, place, uses.length));
      else if (hit.kind === 'keyword') {
        if (hit.name === 'currentcolor') uses.push(...currentColors(hit, value, place, uses.length));
      } else if (hit.kind === 'gap') {
        gaps.add({ kind: 'unjudged', code: hit.code, reason: hit.reason }, place.location);
      } else if (hit.kind === 'data') pictures.readData(hit, place);
      else pictures.noteLink(hit.address, place.location);
    }
    return uses;
  };

  function toUse(
    hit: ValueHit & { kind: 'color' },
    value: WrittenValue,
    place: Place,
    index: number,
  ): ColorUse {
    const { painted } = value.tally;
    const found = {
      color: hit.color,
      written: slice(value, hit),
      reference: hit.reference,
      count: Math.max(1, painted),
    };
    return build({ ...found, role: describeRole(value) }, place, index);
  }

  /** `currentColor` is a use where the colour is known, judged where that colour is written. */
  function currentColors(hit: ValueHit, value: WrittenValue, place: Place, from: number): ColorUse[] {
    const uses: ColorUse[] = [];
    for (const [source, tally] of value.tally.current ?? []) {
      const role = describeRole({ ...value, tally: { ...value.tally, text: tally.text } });
      for (const color of colorsOf(source)) {
        const reference = 'judged-at-definition';
        const found = { color, written: slice(value, hit), reference, count: countOf(tally), role } as const;
        uses.push(build(found, place, from + uses.length));
      }
    }
    return uses;
  }

  function colorsOf(source: WrittenValue | null): readonly Color[] {
    if (!source) return options.inherited?.color ? [options.inherited.color] : [];
    const hits = find(source.text, readPropertyTraits(source.property));
    return hits.filter((hit) => hit.kind === 'color').map((hit) => hit.color);
  }

  function build({ color, written, reference, count, role }: Found, place: Place, index: number): ColorUse {
    return {
      kind: 'color',
      anchor: index === 0 ? place.anchor : `${place.anchor} #${index + 1}`,
      within: place.within,
      places: [place.location],
      count,
      written,
      color,
      ...(reference && { reference }),
      ...role,
    };
  }

  function nameOwner({ owner, tally }: WrittenValue): Pick<Place, 'anchor' | 'within'> {
    if (owner.kind === 'element') {
      return {
        anchor: `${namer.pathOf(owner.element)} ${owner.name}`,
        within: namer.containersOf(owner.element),
      };
    }
    const around = namer.containersOf(tally.container ?? owner.style);
    return { anchor: owner.anchor, within: [...new Set([...owner.within, ...around])] };
  }

  function locate({ start, whole }: WrittenValue, hit: ValueHit): TextLocation {
    if (start === null) return lines.toLocation(whole.start, whole.end, false);
    const isReplaceable = hit.kind === 'color' ? hit.replaceable : hit.kind !== 'keyword';
    return lines.toLocation(start + hit.start, start + hit.end, isReplaceable);
  }

  /** SVG 1.1 names a colour of an ICC profile beside its stand-in: `green icc-color(press, 0.1, 0.5, 0.8, 0)`. */
  function noteInkOfProfile(value: WrittenValue): void {
    const match = /\b(?:icc-color|icc-named-color)\(\s*([\w-]{0,60})/i.exec(value.text);
    if (!match) return;
    const reason = `a colour of the ICC profile ${match[1] ?? ''} is not read, only the one that stands in for it`;
    const gap = { kind: 'unjudged', code: 'profile-color', reason } as const;
    gaps.add(gap, lines.toLocation(value.whole.start, value.whole.end, false));
  }
}

function slice(value: WrittenValue, hit: ValueHit): string {
  return value.text.slice(hit.start, hit.end);
}

function countOf({ painted }: CurrentTally): number {
  return Math.max(1, painted);
}
