import type { Brand, Token } from '../model/brand.ts';
import { matchesFile, matchesWithin } from '../model/match.ts';
import type { Settings } from '../model/settings.ts';
import type { Color, InkColor, ScreenColor } from '../model/use.ts';
import { createPartnerFinder, type NearPartner } from './create-partner-finder.ts';
import { deltaE } from './delta-e.ts';
import { isSameByte } from './hex.ts';
import { writeValue } from './write-value.ts';
import { fromRgb, type Lab, type Rgb, toLab, toRgbChannels } from './to-lab.ts';

/** How far a colour is from an official one: CIEDE2000 on screen, the largest difference of one ink in ink. */
export type Distance = { kind: 'deltaE'; value: number } | { kind: 'inkPoints'; value: number };

export type Nearest = Neighbour & {
  /** The official colour that is nearest after it; `null` where there is none to compare with. */
  next: Neighbour | null;
};

type Neighbour = { token: Token; distance: Distance };

/** How a colour stands to the brand, with the official colour nearest to it. Alpha is left aside. */
export type Verdict = (
  | { name: 'official'; token: Token; as: 'screen' | 'ink'; nearest: Nearest }
  | { name: 'partner'; partner: string; nearest: Nearest | null }
  | { name: 'neutral'; nearest: Nearest | null }
  | { name: 'near'; token: Token; as: 'screen' | 'ink'; nearest: Nearest; convertedWith: string | null }
  | { name: 'stranger'; nearest: Nearest; nearPartner?: NearPartner }
  | { name: 'unknown'; nearest: null }
) & {
  /** The colour in one short form for people: `#C41E7F`, `C 0 M 93 Y 0 K 0`, the name of a spot ink. */
  value: string;
};

/** A verdict before it is known how its colour is written. */
type Decision = Verdict extends infer Each ? (Each extends Verdict ? Omit<Each, 'value'> : never) : never;

/** Decides how a colour stands to the brand. `within` says whether it sits in a partner's artwork. */
export type Classify = (color: Color, within: readonly string[]) => Verdict;

/** Gives the function that decides for the uses of one source: a file may be a partner's artwork as a whole. */
export type ClassifyIn = (source: string) => Classify;

/** Makes what decides, for one brand under one configuration. Each distinct colour is computed once. */
export function createClassifier(brand: Brand, settings: Settings): ClassifyIn {
  const palette = brand.palette.map((token) => ({ token, lab: toLab(fromRgb(token.screen)) }));
  const { find: findPartner, nearest: nearestPartner } = createPartnerFinder(settings.partners);
  const known = new WeakMap<Color, Verdict>();
  const knownByValue = new Map<string, Verdict>();
  const artworks = settings.partners.filter((partner) => (partner.artwork.within ?? []).length > 0);

  return (source) => {
    const ownerOfFile = settings.partners.find((partner) => matchesFile(partner.artwork, source));
    return (color, within) => {
      let verdict = known.get(color);
      if (!verdict) known.set(color, (verdict = decideOnce(color)));
      if (verdict.name === 'official' || (!ownerOfFile && artworks.length === 0)) return verdict;
      const owner = artworks.find((partner) => matchesWithin(partner.artwork, within)) ?? ownerOfFile;
      if (!owner) return verdict;
      return { name: 'partner', partner: owner.name, nearest: verdict.nearest, value: verdict.value };
    };
  };

  function decideOnce(color: Color): Verdict {
    const key = toKey(color);
    let verdict = knownByValue.get(key);
    if (!verdict) knownByValue.set(key, (verdict = { ...decide(color), value: writeValue(color) }));
    return verdict;
  }

  function decide(color: Color): Decision {
    switch (color.space) {
      case 'spot':
        return decideSpot(color.names, () => decide(color.alternate));
      case 'gray':
        return { name: 'neutral', nearest: null };
      case 'cmyk':
        return decideInk(color);
      default:
        return decideScreen(color);
    }
  }

  function decideScreen(color: ScreenColor): Decision {
    const rgb = toRgbChannels(color);
    const lab = toLab(color);
    const nearest = nearestOnScreen(lab);
    const same = brand.palette.find((token) => isSameByte(rgb, token.screen));
    if (same) return { name: 'official', token: same, as: 'screen', nearest };
    const partner = findPartner((value) => value.screen !== undefined && isSameByte(rgb, value.screen));
    if (partner) return { name: 'partner', partner, nearest };
    // What has drifted is taken for what it can have been: nobody is blamed for what compression does.
    const { driftDeltaE: drift = 0 } = color;
    if (drift > 0 && nearest.distance.value <= drift) {
      return { name: 'official', token: nearest.token, as: 'screen', nearest };
    }
    const origin = drift > 0 && findPartner(({ screen }) => isWithin(lab, screen, drift));
    if (origin) return { name: 'partner', partner: origin, nearest };
    if (isNeutralOnScreen(rgb, lab)) return { name: 'neutral', nearest };
    const limit = settings.limits.nearDeltaE.value;
    const nearPartner = nearestPartner('deltaE', Math.min(limit, nearest.distance.value), (value) =>
      value.lab ? deltaE(lab, value.lab) : Number.POSITIVE_INFINITY,
    );
    if (nearPartner) return { name: 'stranger', nearest, nearPartner };
    if (nearest.distance.value > limit) return { name: 'stranger', nearest };
    return { name: 'near', token: nearest.token, as: 'screen', nearest, convertedWith: null };
  }

  function decideInk(color: InkColor): Decision {
    const nearest = nearestInInk(color.components);
    const same = Math.max(0.5, color.driftPoints ?? 0);
    if (nearest && inkPoints(color.components, nearest.token.ink) < same) {
      return { name: 'official', token: nearest.token, as: 'ink', nearest };
    }
    const partner = findPartner((value) => inkPoints(color.components, value.ink) < same);
    if (partner) return { name: 'partner', partner, nearest };
    if (isNeutralInInk(color.components)) return { name: 'neutral', nearest };
    if (!nearest) return { name: 'unknown', nearest };
    const limit = settings.limits.nearInkPoints.value;
    const nearPartner = nearestPartner(
      'inkPoints',
      Math.min(limit + tolerance, nearest.distance.value),
      (value) => inkPoints(color.components, value.color.ink),
    );
    if (nearPartner) return { name: 'stranger', nearest, nearPartner };
    if (nearest.distance.value <= limit + tolerance) {
      return { name: 'near', token: nearest.token, as: 'ink', nearest, convertedWith: null };
    }
    for (const token of brand.palette) {
      const conversion = token.converted.find(
        ({ ink }) => inkPoints(color.components, ink) <= limit + tolerance,
      );
      const distance: Distance = { kind: 'inkPoints', value: inkPoints(color.components, token.ink) };
      if (conversion) {
        const next = { token: nearest.token, distance: nearest.distance };
        return {
          name: 'near',
          token,
          as: 'ink',
          nearest: { token, distance, next: next.token === token ? nearest.next : next },
          convertedWith: conversion.profile,
        };
      }
    }
    return { name: 'stranger', nearest };
  }

  function decideSpot(names: readonly string[], decideAlternate: () => Decision): Decision {
    const partner = findPartner((value) => value.spot !== undefined && names.includes(value.spot));
    if (partner) return { name: 'partner', partner, nearest: null };
    if (names.every((name) => name === 'All' || name === 'Black' || name === 'None')) {
      return { name: 'neutral', nearest: null };
    }
    return decideAlternate();
  }

  function nearestOnScreen(lab: Lab): Nearest {
    return toNearest(
      'deltaE',
      palette.map(({ token, lab: official }) => ({ token, value: deltaE(lab, official) })),
    );
  }

  function nearestInInk(inks: readonly number[]): Nearest | null {
    const nearest = toNearest(
      'inkPoints',
      brand.palette.map((token) => ({ token, value: inkPoints(inks, token.ink) })),
    );
    return Number.isFinite(nearest.distance.value) ? nearest : null;
  }

  function isNeutralOnScreen(rgb: Rgb, lab: Lab): boolean {
    if (settings.neutrals.some((neutral) => isSameByte(rgb, neutral))) return true;
    return deltaE(lab, { l: lab.l, a: 0, b: 0 }) <= settings.limits.greyDeltaE.value;
  }

  function isNeutralInInk([c = 0, m = 0, y = 0, k = 0]: readonly number[]): boolean {
    return (c === 0 && m === 0 && y === 0) || k * 100 >= settings.limits.richBlackInk.value;
  }
}

function isWithin(lab: Lab, screen: Rgb | undefined, drift: number): boolean {
  return screen !== undefined && deltaE(lab, toLab(fromRgb(screen))) <= drift;
}

/** Room for the last bit of a subtraction, so that exactly the limit is within it. */
const tolerance = 1e-9;

/** The largest difference of one ink, in percentage points; infinite when there is nothing to compare. */
function inkPoints(inks: readonly number[], other: readonly number[] | undefined): number {
  if (!other) return Number.POSITIVE_INFINITY;
  return Math.max(...other.map((ink, i) => Math.abs(ink - (inks[i] ?? 0)) * 100));
}

/** The two smallest of some distances, of which there is at least one. */
function toNearest(kind: Distance['kind'], entries: readonly { token: Token; value: number }[]): Nearest {
  const [first, second] = [...entries].sort((one, other) => one.value - other.value);
  if (!first) throw new TypeError('a palette without colours');
  const next = second && Number.isFinite(second.value) ? toNeighbour(second) : null;
  return { ...toNeighbour(first), next };

  function toNeighbour({ token, value }: { token: Token; value: number }): Neighbour {
    return { token, distance: { kind, value } };
  }
}

function toKey(color: Color): string {
  if (color.space === 'spot') return `spot ${color.names.join()} ${toKey(color.alternate)}`;
  const drift = 'driftDeltaE' in color ? color.driftDeltaE : 'driftPoints' in color ? color.driftPoints : 0;
  const key = `${color.space} ${color.components.join()}`;
  return drift ? `${key} ${drift}` : key;
}
