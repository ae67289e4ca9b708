import type { ColorSpace } from '../model/color-space.ts';

/** How many numbers a colour of a space has; none in patterns without a base. */
export function componentsOf(space: ColorSpace): number {
  switch (space.kind) {
    case 'device':
      return space.space === 'gray' ? 1 : space.space === 'rgb' ? 3 : 4;
    case 'icc':
      return space.components;
    case 'calibrated':
      return space.space === 'gray' ? 1 : 3;
    case 'lab':
      return 3;
    case 'spot':
      return space.names.length;
    case 'indexed':
      return 1;
    case 'pattern':
      return space.base === null ? 0 : componentsOf(space.base);
  }
}

/** What a colour is before any is set (ISO 32000-2, 8.6.3 on). */
export function initialComponents(space: ColorSpace): number[] {
  if (space.kind === 'spot') return space.names.map(() => 1);
  if (space.kind === 'device' && space.space === 'cmyk') return [0, 0, 0, 1];
  if (space.kind === 'icc' && space.space === 'cmyk') return [0, 0, 0, 1];
  return Array<number>(componentsOf(space)).fill(0);
}
