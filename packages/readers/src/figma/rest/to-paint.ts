import type { FigmaPaint } from '../model/figma-paint.ts';
import { isFields, isGiven, isOff, toFields, toList, toNumber, toText, type Fields } from './fields.ts';
import { findNamedColors } from './find-named-colors.ts';
import { toBoundColor } from './to-color.ts';

/** The paints of a list, with the variables that the layer itself says they are bound to. */
export function toPaints(value: unknown, bound?: unknown): FigmaPaint[] {
  const paints = toList(value);
  // Some tools keep what is bound at the layer only, one entry for each paint.
  const aliases = toList(bound);
  const isParallel = aliases.length === paints.length;
  return paints.map((paint, index) => toPaint(paint, isParallel ? aliases[index] : undefined));
}

/** One paint of a REST document. `alias` is what the layer says of it, where the paint itself says nothing. */
export function toPaint(value: unknown, alias?: unknown): FigmaPaint {
  const fields = toFields(value);
  if (!fields) return { ...plain, type: 'UNKNOWN', name: value === null ? 'null' : typeof value };
  const opacity = isGiven(fields['opacity']) ? toNumber(fields['opacity']) : 1;
  const base = {
    visible: !isOff(fields['visible']),
    opacity: opacity ?? 1,
    blendMode: toText(fields['blendMode']) ?? 'NORMAL',
  };
  const type = toText(fields['type']) ?? '';
  switch (type) {
    case 'SOLID': {
      const color = toBoundColor(fields['color'], fields['boundVariables'] ?? { color: alias });
      // An opacity that is no number makes a colour that is none.
      return { ...base, type, ...color, ...(opacity === null && { color: null }) };
    }
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND':
      return { ...base, type, stops: toList(fields['gradientStops']).map(toStop) };
    case 'IMAGE':
    case 'VIDEO':
      return { ...base, type };
    case 'PATTERN':
      return { ...base, type, sourceNodeId: toText(fields['sourceNodeId']) ?? null };
    case 'SHADER':
      return { ...base, type, colors: findNamedColors(fields['properties']) };
    default:
      return { ...base, type: 'UNKNOWN', name: type === '' ? 'no type' : type };
  }
}

const plain = { visible: true, opacity: 1, blendMode: 'NORMAL' };

function toStop(value: unknown) {
  const fields: Fields = isFields(value) ? value : {};
  return {
    ...toBoundColor(fields['color'], fields['boundVariables']),
    position: toNumber(fields['position']) ?? 0,
  };
}
