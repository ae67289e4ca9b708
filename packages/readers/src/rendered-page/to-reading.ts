import {
  flatten,
  GapList,
  toRgbChannels,
  type Backdrop,
  type ColorUse,
  type Location,
  type Reading,
  type ScreenColor,
} from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';
import { createColorFinder } from '../values/find-colors.ts';
import { readPropertyTraits } from '../values/property-roles.ts';
import { nameSteps } from './name-steps.ts';
import { schemes, type Beneath, type ComputedColor, type Scheme, type Snapshot } from './snapshot.ts';

/** How many places a use keeps; the count goes on. */
const maximumPlaces = 100;

/** Points in a CSS pixel. Source: CSS Values 4, section 6.2. */
const pointsPerPixel = 0.75;

/** One colour of one element, with the schemes in which it is so. */
type Seen = {
  color: ScreenColor;
  written: string;
  property: string;
  path: string;
  within: readonly string[];
  text: ComputedColor['text'];
  number: number;
  schemes: Scheme[];
};

type Gathered = { use: ColorUse; places: [Location, ...Location[]]; count: number };

/**
 * The uses of a page from a look at it in each scheme. A colour of an element that is the same in every scheme is one; what
 * is alike in elements with the same containers is one use with as many places.
 */
export function toReading(snapshots: readonly { scheme: Scheme; snapshot: Snapshot }[]): Reading {
  const seen = new Map<string, Seen>();
  for (const { scheme, snapshot } of snapshots) {
    for (const one of findAll(snapshot)) {
      const key = JSON.stringify([one.path, one.property, one.number, one.written, one.text]);
      const before = seen.get(key);
      if (before) {
        if (!before.schemes.includes(scheme)) before.schemes.push(scheme);
      } else seen.set(key, { ...one, schemes: [scheme] });
    }
  }
  return {
    uses: gather([...seen.values()]),
    gaps: findGaps(snapshots),
    embedded: [],
    dependsOn: [],
    pictures: [],
  };
}

function* findAll(snapshot: Snapshot): Generator<Omit<Seen, 'schemes'>> {
  const find = createColorFinder(new Map(), 'css');
  for (const { element, property, value, text } of snapshot.colors) {
    const { path, within } = snapshot.elements[element] ?? { path: '', within: [] };
    let number = 0;
    for (const hit of find(value, { names: true, expectsColor: true })) {
      const color = hit.kind === 'color' ? toScreen(hit.color) : undefined;
      if (!color || color.alpha === 0) continue;
      yield {
        color,
        written: value.slice(hit.start, hit.end),
        property,
        path,
        within,
        text,
        number: ++number,
      };
    }
  }
}

function gather(all: readonly Seen[]): ColorUse[] {
  const uses = new Map<string, Gathered>();
  for (const one of all) {
    const scheme = one.schemes.length === schemes.length ? undefined : one.schemes.join(' and ');
    const key = JSON.stringify([one.written, one.property, one.number, one.text, scheme, one.within]);
    const before = uses.get(key);
    if (before) {
      before.count++;
      if (before.places.length < maximumPlaces) before.places.push(toPlace(one, scheme));
    } else {
      const place = toPlace(one, scheme);
      uses.set(key, { use: toUse(one, scheme, place), places: [place], count: 1 });
    }
  }
  return [...uses.values()].map(({ use, places, count }) => ({ ...use, places, count }));
}

function toPlace({ path, property }: Seen, scheme: string | undefined): Location {
  const way = scheme === undefined ? [property] : [scheme, property];
  return { kind: 'node', nodeId: path, property: way, path: nameSteps(path) };
}

function toUse(one: Seen, scheme: string | undefined, place: Location): ColorUse {
  const { color, written, property, path, within, text, number } = one;
  const suffix = `${number === 1 ? '' : ` #${number}`}${scheme === undefined ? '' : ` (${scheme})`}`;
  const base = {
    kind: 'color' as const,
    anchor: `${path} ${property}${suffix}`,
    within,
    places: [place] as const,
    count: 1,
    written,
    color,
  };
  if (text) {
    const sizePt = text.sizePx * pointsPerPixel;
    return { ...base, role: 'text', backdrop: toBackdrop(text.beneath), sizePt, bold: text.weight >= 700 };
  }
  const { role } = readPropertyTraits(property.slice(property.lastIndexOf(' ') + 1));
  return { ...base, role: role === 'text' ? 'fill' : role };
}

/** Layers of colour, composited from the lowest up. */
function toBackdrop(beneath: Beneath): Backdrop {
  if ('reason' in beneath) return { kind: 'unknown', reason: beneath.reason };
  const layers = beneath.colors.map((text) => toScreen(parseColor(text)));
  const [lowest, ...above] = layers.reverse();
  if (!lowest || above.includes(undefined))
    return { kind: 'unknown', reason: 'the background is not a plain colour' };
  let color = lowest;
  for (const layer of above) {
    if (layer) color = { space: 'srgb', components: flatten(layer, toRgbChannels(color)), alpha: 1 };
  }
  return { kind: 'colors', colors: [color] };
}

function toScreen(color: ColorUse['color'] | undefined): ScreenColor | undefined {
  switch (color?.space) {
    case undefined:
    case 'cmyk':
    case 'gray':
    case 'spot':
      return undefined;
    default:
      return color;
  }
}

function findGaps(snapshots: readonly { snapshot: Snapshot }[]): Reading['gaps'] {
  const gaps = new GapList();
  const most = (count: (snapshot: Snapshot) => number) =>
    Math.max(0, ...snapshots.map(({ snapshot }) => count(snapshot)));
  const pictures = most((snapshot) => snapshot.pictures);
  for (let i = 0; i < pictures; i++) {
    gaps.add({
      kind: 'unjudged',
      code: 'picture',
      reason: 'the colours of pictures on the page are not looked at',
    });
  }
  const frames = most((snapshot) => snapshot.frames);
  for (let i = 0; i < frames; i++) {
    gaps.add({ kind: 'unjudged', code: 'frame', reason: 'pages framed within the page are not looked at' });
  }
  if (snapshots.some(({ snapshot }) => !snapshot.isWhole)) {
    gaps.add({
      kind: 'unreadable',
      code: 'page-too-large',
      reason: 'a page of too many elements; only the first were looked at',
    });
  }
  return gaps.toArray();
}
