import { file, node, page, text } from './make-nodes.ts';
import type { RestFile, RestNode } from './flatten-document.ts';
import { gradient, shadow, solid } from './make-paints.ts';

/** Colours of the built-in brand, and strangers near to and far from them. */
const inks = [
  '#c41e7f',
  '#6798d1',
  '#74b8ca',
  '#1d1d1b',
  '#ffffff',
  '#c51f7e',
  '#3a7bd5',
  '#6b7280',
] as const;
const names = ['Header', 'Card', 'Button', 'Price', 'Chart', 'Avatar', 'Legend', 'Footer'] as const;
const words = ['Health', 'and', 'safety', 'for', 'everybody', 'who', 'works', 'with', 'colour'] as const;

/** Numbers that look random and are the same in every run (a linear congruential generator; Numerical Recipes' constants). */
function createDice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * sides);
  };
}

const sizes = { card: 12, pageOfCards: 60 } as const;

/** How a document is made. */
export type Recipe = {
  /** About how many nodes it has. */
  nodes: number;
  seed?: number;
  /** Every how many cards is an instance of the component; 0: none. */
  instances?: number;
  /** The component of the instances lies in another file. */
  isRemote?: boolean;
};

/**
 * A document as designers make them: pages of frames with auto layout, cards with text in mixed colours, instances with an
 * override, vectors with regions of their own, gradients, shadows, hidden and transparent parts. The same recipe gives the same.
 */
export function generateDocument({ nodes, seed = 1, instances = 4, isRemote = false }: Recipe): RestFile {
  const dice = createDice(seed);
  const ink = (): string => inks[dice(inks.length)] ?? inks[0];
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[dice(items.length)] ?? items[0];
  let next = 1;
  const id = (): string => `1:${next++}`;

  const component = makeCard(id, 0, 0, ink, pick);
  const componentId = String(component['id']);
  const pages: RestNode[] = [];
  let made = sizes.card;
  let cards: RestNode[] = [];
  const close = (): void => {
    const pageIndex = pages.length;
    const frames = groupInFrames(cards, id, ink);
    const first = pageIndex === 0 && !isRemote ? [{ ...component, type: 'COMPONENT', name: 'Card' }] : [];
    pages.push(page(`0:${pageIndex + 1}`, `Page ${pageIndex + 1}`, [...first, ...frames]));
    cards = [];
  };
  for (let index = 0; made < nodes; index++) {
    const [x, y] = [(cards.length % 6) * 340, 1000 + Math.floor(cards.length / 6) * 260];
    const card =
      instances > 0 && index % instances === 0
        ? toInstance(component, id(), componentId, x, y, ink())
        : makeCard(id, x, y, ink, pick);
    cards.push(card);
    made += sizes.card + 1 / 6;
    if (cards.length === sizes.pageOfCards * 10) close();
  }
  if (cards.length > 0 || pages.length === 0) close();
  const components = {
    [componentId]: {
      key: 'card-key',
      name: 'Card',
      description: '',
      remote: isRemote,
      documentationLinks: [],
    },
  };
  return file('Generated', pages, { components });
}

function groupInFrames(cards: readonly RestNode[], id: () => string, ink: () => string): RestNode[] {
  const frames: RestNode[] = [];
  for (let start = 0; start < cards.length; start += 6) {
    const children = cards.slice(start, start + 6);
    const box = { x: 0, y: 1000 + (start / 6) * 260, width: 2040, height: 240 };
    const fills = [solid('#ffffff')];
    const effects = start % 24 === 0 ? [shadow(ink(), 0.25)] : [];
    const more = { fills, effects, clipsContent: true, layoutMode: 'HORIZONTAL', itemSpacing: 20, children };
    frames.push(node(id(), 'FRAME', `Frame ${frames.length + 1}`, box, more));
  }
  return frames;
}

/** A card of twelve nodes. */
function makeCard(
  id: () => string,
  x: number,
  y: number,
  ink: () => string,
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item,
): RestNode {
  const box = (left: number, top: number, width: number, height: number) => ({
    x: x + left,
    y: y + top,
    width,
    height,
  });
  const own = id();
  // Designers repeat frames with what is written in them.
  const sentence = `${pick(names)} for ${pick(words)} in colour`;
  const iconId = id();
  const icon = node(iconId, 'FRAME', 'icon', box(10, 10, 24, 24), {
    clipsContent: true,
    children: [
      node(id(), 'VECTOR', 'Vector', box(12, 12, 20, 20), {
        fills: [solid(ink())],
        fillGeometry: [
          { path: 'M 0 0 L 20 0 L 20 10 L 0 10 Z', windingRule: 'NONZERO', overrideID: 1 },
          { path: 'M 0 10 L 20 10 L 20 20 L 0 20 Z', windingRule: 'EVENODD' },
        ],
        fillOverrideTable: { 1: { fills: [solid('#815b8e')] } },
      }),
      node(id(), 'ELLIPSE', 'Dot', box(28, 12, 4, 4), { fills: [solid(ink(), { opacity: 0.5 })] }),
    ],
  });
  const button = node(id(), 'FRAME', 'Button', box(10, 180, 120, 40), {
    fills: [solid(ink())],
    strokes: [solid(ink())],
    cornerRadius: 8,
    layoutMode: 'HORIZONTAL',
    children: [
      text(id(), 'Order now', box(20, 190, 100, 20), {
        fills: [solid('#ffffff')],
        style: { fontWeight: 700 },
      }),
    ],
  });
  const children = [
    node(id(), 'RECTANGLE', 'Picture', box(0, 0, 320, 120), { fills: [gradient(ink(), ink(), ink())] }),
    icon,
    text(id(), sentence, box(10, 130, 300, 24), {
      fills: [solid(ink())],
      characterStyleOverrides: Array.from({ length: 12 }, (_, at) => (at < 6 ? 0 : 2)),
      styleOverrideTable: { 2: { fills: [solid(ink())], fontWeight: 700 } },
    }),
    text(id(), 'in EUR, with tax', box(10, 155, 300, 20), { fills: [solid(ink())], opacity: 0.9 }),
    button,
    node(id(), 'RECTANGLE', 'Not shown', box(0, 0, 10, 10), { visible: false, fills: [solid('#00ff00')] }),
    node(id(), 'LINE', 'Line', box(10, 176, 300, 0), { strokes: [solid(ink(), { visible: true })] }),
    node(id(), 'RECTANGLE', 'Glass', box(200, 180, 100, 40), {
      fills: [solid('#ffffff', { opacity: 0.4 }), solid(ink(), { visible: false })],
      opacity: 0.8,
    }),
  ];
  const name = pick(names);
  const look = { fills: [solid('#ffffff')], effects: [shadow('#1d1d1b', 0.2)], cornerRadius: 12 };
  return node(own, 'FRAME', name, box(0, 0, 320, 240), {
    ...look,
    clipsContent: false,
    layoutMode: 'NONE',
    children,
  });
}

/** An instance of a component: the ids of what lies in it name the instance and the layer that it shows. */
function toInstance(
  component: RestNode,
  id: string,
  componentId: string,
  x: number,
  y: number,
  ink: string,
): RestNode {
  const overrides: { id: string; overriddenFields: string[] }[] = [];
  const copy = (from: RestNode, own: string): RestNode => {
    const { children, ...rest } = from;
    const box = from['absoluteBoundingBox'] as { x: number; y: number; width: number; height: number };
    const moved = { ...box, x: box.x + x, y: box.y + y };
    const isPrice = from['characters'] === 'in EUR, with tax';
    if (isPrice) overrides.push({ id: own, overriddenFields: ['fills'] });
    return {
      ...rest,
      id: own,
      absoluteBoundingBox: moved,
      absoluteRenderBounds: moved,
      ...(isPrice ? { fills: [solid(ink)] } : {}),
      ...(children === undefined
        ? {}
        : { children: children.map((child) => copy(child, `I${id};${String(child['id'])}`)) }),
    };
  };
  const top = copy(component, id);
  return { ...top, type: 'INSTANCE', name: 'Card', componentId, overrides };
}
