import {
  toRgbChannels,
  writeHex,
  type Classify,
  type Color,
  type ColorUse,
  type Extraction,
  type Location,
  type NearPartner,
} from '@brandlint/core';
import type { InventoryColor, InventoryNeighbour, InventoryUse } from './inventory.ts';

/**
 * The colours of one extraction, in order of place. One that is reached through a variable is left out where the variable
 * is defined in what is read, because it is listed there.
 */
export function takeInventory({ uses }: Extraction, classify: Classify): InventoryUse[] {
  return uses
    .filter((use) => use.kind === 'color')
    .filter((use) => use.reference !== 'judged-at-definition')
    .map((use) => toInventoryUse(use, classify))
    .sort((one, other) => compare(one.location, other.location));
}

function toInventoryUse(use: ColorUse, classify: Classify): InventoryUse {
  const verdict = classify(use.color, use.within);
  const distance = verdict.nearest?.distance;
  return {
    written: use.written,
    location: use.places[0],
    count: use.count,
    role: use.role,
    color: toInventoryColor(use.color),
    hex: toHex(use.color),
    verdict: verdict.name,
    token: verdict.nearest?.token.name ?? null,
    deltaE: distance?.kind === 'deltaE' ? distance.value : null,
    inkPoints: distance?.kind === 'inkPoints' ? distance.value : null,
    partner: verdict.name === 'partner' ? verdict.partner : null,
    ...(verdict.name === 'stranger' &&
      verdict.nearPartner && { nearPartner: toNeighbour(verdict.nearPartner) }),
  };
}

function toNeighbour({
  partner,
  color: { name },
  distance: { kind, value },
}: NearPartner): InventoryNeighbour {
  const isInk = kind === 'inkPoints';
  return { partner, name, deltaE: isInk ? null : value, inkPoints: isInk ? value : null };
}

function toInventoryColor(color: Color): InventoryColor {
  if (color.space !== 'spot') return { space: color.space, components: color.components, alpha: color.alpha };
  const { space, tints, alpha, names, alternate } = color;
  return { space, components: tints, alpha, names, alternate: toInventoryColor(alternate) };
}

function toHex(color: Color): string | null {
  switch (color.space) {
    case 'spot':
      return toHex(color.alternate);
    case 'cmyk':
    case 'gray':
      return null;
    default:
      return writeHex(toRgbChannels(color));
  }
}

/** By offset in text, by page in documents; places in trees stay in the order in which they were read. */
function compare(one: Location, other: Location): number {
  if (one.kind === 'text' && other.kind === 'text') return one.start.offset - other.start.offset;
  return one.kind === 'area' && other.kind === 'area' ? one.page - other.page : 0;
}
