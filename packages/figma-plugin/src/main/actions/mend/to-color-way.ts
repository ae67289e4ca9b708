import type { NodeLocation } from '@brandlint/core';
import type { ColorWay } from './holder.ts';

/** What a finding's place says of where its colour is held; `undefined` where that is no place of a colour. */
export function toColorWay({ nodeId, property, range }: NodeLocation): ColorWay | undefined {
  const [root, ...rest] = property[0] === 'vectorNetwork' ? property.slice(1) : property;
  if (typeof root !== 'string') return undefined;
  // One paint by itself is a list of one.
  const way = root === 'textDecorationColor' ? [0, 'color'] : rest;
  // The modes of a variable are written one by one.
  const part = root === 'valuesByMode' ? ` ${String(way[0])}` : range ? ` ${range[0]}–${range[1]}` : '';
  return {
    holder: `${nodeId} ${root}${part}`,
    root,
    way,
    ...(range && { range }),
  };
}
