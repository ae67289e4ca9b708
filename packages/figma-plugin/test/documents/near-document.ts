import type { RestFile } from './flatten-document.ts';
import { file, node, page, text } from './make-nodes.ts';
import { gradient, shadow, solid } from './make-paints.ts';

const box = { x: 0, y: 0, width: 100, height: 100 };

/** Nearly the built-in brand's magenta, so near that nobody sees it. */
const nearMagenta = '#c51f7e';

/** A document in which a colour that is nearly official is in each sort of place from which it can be mended. */
export function nearDocument(): RestFile {
  const near = solid(nearMagenta);
  const pattern = {
    blendMode: 'NORMAL',
    type: 'PATTERN',
    sourceNodeId: '1:1',
    tileType: 'RECTANGULAR',
    scalingFactor: 1,
    spacing: { x: 0, y: 0 },
    horizontalAlignment: 'START',
    verticalAlignment: 'START',
  };
  const layers = [
    node('1:1', 'RECTANGLE', 'Fill', box, {
      fills: [solid('#ffffff'), solid(nearMagenta, { blendMode: 'MULTIPLY' })],
    }),
    node('1:2', 'RECTANGLE', 'Stroke', box, { strokes: [near], strokeWeight: 4 }),
    node('1:3', 'RECTANGLE', 'Stop', box, { fills: [gradient('#ffffff', nearMagenta)] }),
    node('1:4', 'RECTANGLE', 'Shadow', box, { fills: [solid('#ffffff')], effects: [shadow(nearMagenta, 1)] }),
    text('1:5', 'Half and half', box, {
      fills: [solid('#1d1d1b')],
      characterStyleOverrides: [0, 0, 0, 0, 5, 5, 5, 5],
      styleOverrideTable: { 5: { fills: [near] } },
    }),
    node('1:6', 'VECTOR', 'Region', box, {
      fills: [solid('#ffffff')],
      fillGeometry: [
        { path: 'M 0 0 L 100 0 L 100 50 L 0 50 Z', windingRule: 'NONZERO', overrideID: 3 },
        { path: 'M 0 50 L 100 50 L 100 100 L 0 100 Z', windingRule: 'NONZERO' },
      ],
      fillOverrideTable: { 3: { fills: [near] } },
    }),
    node('1:7', 'RECTANGLE', 'Beside a pattern', box, { fills: [pattern, near] }),
  ];
  const frame = node('1:0', 'FRAME', 'All', box, { fills: [solid('#ffffff')], children: layers });
  return file('Near', [page('0:1', 'Page', [frame])]);
}
