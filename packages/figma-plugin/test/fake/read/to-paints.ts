import { isRecord, listOf, numberOf } from './plain.ts';

/** The paints of REST JSON as the plugin API has them. What it has not is handed on as it stands. */
export function toPaints(raw: unknown): Paint[] {
  return listOf(raw).map((paint) => toPaint(paint) as Paint);
}

function toPaint(raw: unknown): unknown {
  if (!isRecord(raw)) return raw;
  const color = raw['color'];
  const base = {
    type: raw['type'],
    visible: raw['visible'] !== false,
    opacity: numberOf(raw['opacity'], 1) * (isRecord(color) ? numberOf(color['a'], 1) : 1),
    blendMode: raw['blendMode'] ?? 'NORMAL',
  };
  switch (raw['type']) {
    case 'SOLID':
      return {
        ...base,
        color: isRecord(color) ? { r: color['r'], g: color['g'], b: color['b'] } : color,
        boundVariables: raw['boundVariables'] ?? {},
      };
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND':
      return {
        ...base,
        gradientTransform: toTransform(raw['gradientHandlePositions']),
        gradientStops: listOf(raw['gradientStops']).map((stop) =>
          isRecord(stop) ? { ...stop, boundVariables: stop['boundVariables'] ?? {} } : stop,
        ),
      };
    case 'IMAGE':
      return { ...base, scaleMode: raw['scaleMode'], imageHash: raw['imageRef'] ?? null };
    default:
      return { ...raw, ...base };
  }
}

/** The transform that takes the handles' start to (0, 0), their end to (1, 0) and their width to (0, 1). */
function toTransform(handles: unknown): Transform {
  const [start, end, width] = listOf(handles).map((at) =>
    isRecord(at) ? { x: numberOf(at['x'], 0), y: numberOf(at['y'], 0) } : { x: 0, y: 0 },
  );
  if (start === undefined || end === undefined || width === undefined)
    return [
      [1, 0, 0],
      [0, 1, 0],
    ];
  const [a, b, c, d] = [end.x - start.x, end.y - start.y, width.x - start.x, width.y - start.y];
  const area = a * d - b * c || 1;
  return [
    [d / area, -c / area, (c * start.y - d * start.x) / area],
    [-b / area, a / area, (b * start.x - a * start.y) / area],
  ];
}
