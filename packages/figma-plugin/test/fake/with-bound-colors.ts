import type { FakeDocument } from './fake-document.ts';
import { isRecord } from './read/plain.ts';

/** The colour of a variable in its first mode, aliases followed; `null` where there is none. */
export function colorOfVariable(id: string, { entries }: FakeDocument): RGBA | null {
  let at = id;
  for (let steps = 0; steps < 20; steps++) {
    const values: unknown = entries.get(at)?.values.get('valuesByMode');
    const first = isRecord(values) ? Object.values(values)[0] : undefined;
    if (!isRecord(first)) return null;
    if (first['type'] === 'VARIABLE_ALIAS') {
      at = String(first['id']);
      continue;
    }
    return {
      r: Number(first['r']),
      g: Number(first['g']),
      b: Number(first['b']),
      a: Number(first['a'] ?? 1),
    };
  }
  return null;
}

type Bindable = { color?: unknown; boundVariables?: unknown };

function boundColor({ boundVariables }: Bindable, document: FakeDocument): RGBA | null {
  const alias = isRecord(boundVariables) ? boundVariables['color'] : undefined;
  if (!isRecord(alias)) return null;
  // What is bound to a variable that there is not is drawn white.
  return colorOfVariable(String(alias['id']), document) ?? { r: 1, g: 1, b: 1, a: 1 };
}

/** Paints with the colours that their variables have. */
export function withBoundColors(paints: readonly Paint[], document: FakeDocument): Paint[] {
  return paints.map((paint) => {
    if (paint.type === 'SOLID') {
      const bound = boundColor(paint, document);
      return bound === null ? paint : { ...paint, color: { r: bound.r, g: bound.g, b: bound.b } };
    }
    if (!('gradientStops' in paint)) return paint;
    const gradientStops = paint.gradientStops.map((stop) => {
      const color = boundColor(stop, document);
      return color === null ? stop : { ...stop, color };
    });
    return { ...paint, gradientStops };
  });
}
