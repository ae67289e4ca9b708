import type { Backdrop, DeviceColor } from '@brandlint/core';
import type { ScriptPlace } from '../create-place-describer.ts';
import type { ScriptNode } from '../script-source.ts';
import type { FindColors } from '../../values/value-hit.ts';
import { readClassNames, type ClassValue } from './class-names.ts';
import type { UseCollector } from './create-use-collector.ts';
import { isWholeOf } from './read-value-text.ts';
import type { StringText } from './string-text.ts';

/** Reads the colours in a list of classes. */
export function readClassList(
  node: ScriptNode,
  { text, start }: StringText,
  describe: () => ScriptPlace,
  { find, locate, addColor }: UseCollector,
): void {
  const values = readClassNames(text);
  let number = 0;
  for (const value of values) {
    const { traits, property } = value;
    for (const hit of find(value.text, traits)) {
      if (hit.kind !== 'color' || hit.color.space === 'spot') continue;
      const from = value.start + hit.start;
      const to = value.start + hit.end;
      addColor(describe(), {
        hit: { ...hit, color: fade(hit.color, value.alpha) },
        place: locate(node, start, from, to, hit.replaceable),
        written: text.slice(from, to),
        number: ++number,
        meaning: {
          kind: 'value',
          traits,
          whole: false,
          ...(property.startsWith('--') && { defines: property }),
        },
        isWhole: isWholeOf(value.text, hit),
        ...(traits.role === 'text' && { context: { backdrop: findBackdrop(value, values, text, find) } }),
      });
    }
  }
}

/** What the text of a class stands on, where one other class of the same list and the same conditions says it. */
function findBackdrop(
  { variants }: ClassValue,
  values: readonly ClassValue[],
  classes: string,
  find: FindColors,
): Backdrop {
  const grounds = values.filter((one) => one.property === 'background-color' && one.variants === variants);
  const [ground] = grounds;
  const hits = ground ? find(ground.text, ground.traits) : [];
  const [hit] = hits;
  const isPlain = grounds.length === 1 && ground?.alpha === 1 && hits.length === 1;
  const isAlone = (classes.match(/(?:^|\s)(?:[^\s:]+:)*bg-/g) ?? []).length === 1;
  if (
    !isPlain ||
    !isAlone ||
    hit?.kind !== 'color' ||
    hit.color.alpha !== 1 ||
    /\bopacity-|\bmix-blend-/.test(classes)
  ) {
    return { kind: 'unknown', reason: 'the classes do not say for certain what lies behind it' };
  }
  return { kind: 'colors', colors: [hit.color] };
}

function fade(color: DeviceColor, by: number): DeviceColor {
  return by === 1 ? color : { ...color, alpha: (color.alpha ?? 0) * by };
}
