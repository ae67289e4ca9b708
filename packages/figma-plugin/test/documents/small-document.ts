import type { RestFile } from './flatten-document.ts';
import { file, node, page, text } from './make-nodes.ts';
import { gradient, shadow, solid } from './make-paints.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

/** A document with one of each: two pages, a component with an instance, mixed text, a vector with regions, a hidden part. */
export function smallDocument(): RestFile {
  const component = node('2:1', 'COMPONENT', 'Badge', box(0, 0, 100, 40), {
    fills: [solid('#e5007d')],
    children: [
      text('2:2', 'New', box(10, 10, 80, 20), { fills: [solid('#ffffff')] }),
      node('2:3', 'RECTANGLE', 'Secret', box(0, 0, 10, 10), { fills: [solid('#00ff00')], visible: false }),
    ],
  });
  const instance = node('3:1', 'INSTANCE', 'Badge', box(200, 0, 100, 40), {
    componentId: '2:1',
    fills: [solid('#e5007d')],
    overrides: [{ id: 'I3:1;2:2', overriddenFields: ['fills'] }],
    children: [
      text('I3:1;2:2', 'New', box(210, 10, 80, 20), { fills: [solid('#ffff00')] }),
      node('I3:1;2:3', 'RECTANGLE', 'Secret', box(200, 0, 10, 10), {
        fills: [solid('#00ff00')],
        visible: false,
      }),
    ],
  });
  const frame = node('1:1', 'FRAME', 'Poster', box(0, 100, 400, 300), {
    fills: [solid('#ffffff')],
    clipsContent: true,
    effects: [shadow('#3a7bd5', 0.5)],
    children: [
      node('1:2', 'RECTANGLE', 'Sky', box(0, 100, 400, 100), { fills: [gradient('#333399', '#3a7bd5')] }),
      text('1:3', 'Half and half', box(20, 220, 300, 24), {
        fills: [solid('#1d1d1b')],
        characterStyleOverrides: [0, 0, 0, 0, 5, 5, 5, 5],
        styleOverrideTable: { 5: { fills: [solid('#ff0000')], fontWeight: 700 } },
      }),
      node('1:4', 'VECTOR', 'Mark', box(300, 300, 20, 20), {
        fills: [solid('#333399')],
        fillGeometry: [
          { path: 'M 0 0 L 20 0 L 20 10 L 0 10 Z', windingRule: 'NONZERO', overrideID: 3 },
          { path: 'M 0 10 L 20 10 L 20 20 L 0 20 Z', windingRule: 'NONZERO' },
        ],
        fillOverrideTable: { 3: { fills: [solid('#123456')] } },
      }),
      node('1:5', 'FRAME', 'Hidden', box(0, 350, 10, 10), {
        visible: false,
        fills: [solid('#abcdef')],
        children: [node('1:6', 'RECTANGLE', 'In it', box(0, 350, 5, 5), { fills: [solid('#fedcba')] })],
      }),
    ],
  });
  const second = node('4:1', 'RECTANGLE', 'Elsewhere', box(0, 0, 10, 10), { fills: [solid('#777777')] });
  const components = { '2:1': { key: 'badge-key', name: 'Badge', description: '', remote: false } };
  const pages = [page('0:1', 'First', [frame, component, instance]), page('0:2', 'Second', [second])];
  return file('Small', pages, { components });
}
