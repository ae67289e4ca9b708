import { valueOf, type Layer } from './layer.ts';
import { absoluteBox } from './read/boxes.ts';
import { geometryOf } from './nodes/shapes.ts';

function toHex({ r, g, b }: RGB): string {
  return `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** A layer and what lies in it as SVG: solid fills of paths and boxes, enough to know an outline by. */
export function writeSvg(layer: Layer): string {
  const frame = absoluteBox(layer) ?? { x: 0, y: 0, width: 0, height: 0 };
  const paths: string[] = [];
  const seen = new Set<Layer>();
  const waiting = [layer];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at) || valueOf(at, 'visible', true) === false) continue;
    seen.add(at);
    waiting.push(...[...at.children].reverse());
    const fills = at.valueOf('fills', []) as Paint[];
    const solid = fills.find((paint) => paint.type === 'SOLID' && paint.visible !== false);
    const box = absoluteBox(at);
    if (solid?.type !== 'SOLID' || box === null || at.type === 'GROUP') continue;
    for (const { data, windingRule } of geometryOf(at, 'fillGeometry')) {
      const rule = windingRule === 'EVENODD' ? ' fill-rule="evenodd"' : '';
      paths.push(
        `<path d="${data}" transform="translate(${box.x - frame.x} ${box.y - frame.y})" fill="${toHex(solid.color)}"${rule}/>`,
      );
    }
  }
  return `<svg width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}" fill="none" xmlns="http://www.w3.org/2000/svg">\n${paths.join('\n')}\n</svg>\n`;
}
