import type { FigmaEffect } from '../model/figma-paint.ts';
import { isGiven, isOff, toFields, toText, type Fields } from './fields.ts';
import { findNamedColors } from './find-named-colors.ts';
import { toBoundColor } from './to-color.ts';

/** One effect of a REST document. */
export function toEffect(value: unknown): FigmaEffect {
  const fields = toFields(value);
  if (!fields) return { visible: true, type: 'UNKNOWN', name: value === null ? 'null' : typeof value };
  const visible = !isOff(fields['visible']);
  const type = readType(fields);
  switch (type) {
    case 'DROP_SHADOW':
    case 'INNER_SHADOW':
      return { visible, type, ...toBoundColor(fields['color'], fields['boundVariables']) };
    case 'NOISE': {
      const color = toBoundColor(fields['color'], fields['boundVariables']);
      const other = fields['secondaryColor'];
      if (!isGiven(other)) return { visible, type, ...color };
      return {
        visible,
        type,
        ...color,
        second: toBoundColor(other, fields['boundVariables'], 'secondaryColor'),
      };
    }
    case 'SHADER':
      return { visible, type, colors: findNamedColors(fields['properties']) };
    case 'LAYER_BLUR':
    case 'BACKGROUND_BLUR':
    case 'TEXTURE':
    case 'GLASS':
      return { visible, type };
    default:
      return { visible, type: 'UNKNOWN', name: type === '' ? 'no type' : type };
  }
}

/** The type of an effect: the published types let that of an inner shadow be absent. */
function readType(fields: Fields): string {
  const type = toText(fields['type']);
  if (type !== undefined) return type;
  return isGiven(fields['color']) && isGiven(fields['offset']) ? 'INNER_SHADOW' : '';
}
