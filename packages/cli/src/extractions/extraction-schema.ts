import * as v from 'valibot';

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const texts = v.array(v.string());
const fraction = number;

const position = v.object({ offset: count, line: count, column: count });

const location = v.variant('kind', [
  v.object({ kind: v.literal('text'), start: position, end: position, exact: v.boolean() }),
  v.object({
    kind: v.literal('node'),
    nodeId: v.string(),
    property: v.array(v.union([v.string(), number])),
    range: v.exactOptional(v.tuple([number, number])),
  }),
  v.object({ kind: v.literal('area'), page: number, x: number, y: number, width: number, height: number }),
]);

const places = v.pipe(v.tupleWithRest([location], location), v.maxLength(100_000));

const screenSpaces = [
  'srgb',
  'srgb-linear',
  'display-p3',
  'a98-rgb',
  'prophoto-rgb',
  'rec2020',
  'hsl',
  'hwb',
  'lab',
  'lch',
  'oklab',
  'oklch',
  'xyz-d50',
  'xyz-d65',
] as const;

const component = v.nullable(number);

const deviceColors = [
  v.object({
    space: v.picklist(screenSpaces),
    components: v.tuple([component, component, component]),
    alpha: component,
  }),
  v.object({
    space: v.literal('cmyk'),
    components: v.tuple([number, number, number, number]),
    alpha: fraction,
    profile: v.exactOptional(v.string()),
  }),
  v.object({
    space: v.literal('gray'),
    components: v.tuple([number]),
    alpha: fraction,
    profile: v.exactOptional(v.string()),
  }),
] as const;

const deviceColor = v.variant('space', deviceColors);

const color = v.variant('space', [
  ...deviceColors,
  v.object({
    space: v.literal('spot'),
    names: texts,
    tints: v.array(number),
    alternate: deviceColor,
    alpha: fraction,
  }),
]);

const colors = v.tupleWithRest([color], color);

const backdrop = v.variant('kind', [
  v.object({ kind: v.literal('colors'), colors }),
  v.object({ kind: v.literal('unknown'), reason: v.string() }),
]);

const base = { anchor: v.string(), within: texts, places, count, written: v.string() };

const colorBase = {
  ...base,
  kind: v.literal('color'),
  color,
  reference: v.exactOptional(v.picklist(['judged-at-definition', 'judged-here'])),
  defines: v.exactOptional(v.string()),
};

const plainRoles = ['background', 'border', 'fill', 'stroke', 'shadow', 'stop', 'definition'] as const;

const use = v.variant('kind', [
  v.variant('role', [
    v.object({
      ...colorBase,
      role: v.literal('text'),
      backdrop,
      sizePt: v.exactOptional(number),
      bold: v.exactOptional(v.boolean()),
    }),
    v.object({ ...colorBase, role: v.picklist(plainRoles) }),
  ]),
  v.object({
    ...base,
    kind: v.literal('icon'),
    knownBy: v.picklist(['outline', 'mark', 'name']),
    mask: v.exactOptional(v.string()),
    label: v.nullable(v.string()),
    box: v.exactOptional(location),
  }),
  v.object({
    ...base,
    kind: v.literal('text'),
    text: v.string(),
    purpose: v.picklist(['heading', 'label', 'alternative', 'prose']),
  }),
]);

const gap = v.object({
  kind: v.picklist(['unreadable', 'unjudged']),
  code: v.string(),
  reason: v.string(),
  places: v.array(location),
  count,
});

const dependency = v.object({ source: v.string(), hash: v.string() });

/** What `brandlint extract` prints. What is embedded has been read by then, so nothing is left of it. */
export const extractionsSchema = v.object({
  version: v.string(),
  extractions: v.array(
    v.object({
      source: v.pipe(v.string(), v.nonEmpty()),
      hash: v.string(),
      uses: v.array(use),
      gaps: v.array(gap),
      dependsOn: v.array(dependency),
    }),
  ),
});
