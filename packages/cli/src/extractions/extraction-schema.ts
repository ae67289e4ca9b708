import * as v from 'valibot';

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const texts = v.array(v.string());
const fraction = number;

const position = v.object({ offset: count, line: count, column: count });

const textLocation = v.object({
  kind: v.literal('text'),
  start: position,
  end: position,
  exact: v.boolean(),
});

const location = v.variant('kind', [
  textLocation,
  v.object({
    kind: v.literal('node'),
    nodeId: v.string(),
    property: v.array(v.union([v.string(), number])),
    range: v.exactOptional(v.tuple([number, number])),
    path: v.exactOptional(texts),
    link: v.exactOptional(v.string()),
  }),
  v.object({
    kind: v.literal('area'),
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    unit: v.exactOptional(v.literal('px')),
  }),
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
    driftDeltaE: v.exactOptional(number),
  }),
  v.object({
    space: v.literal('cmyk'),
    components: v.tuple([number, number, number, number]),
    alpha: fraction,
    profile: v.exactOptional(v.string()),
    driftPoints: v.exactOptional(number),
  }),
  v.object({
    space: v.literal('gray'),
    components: v.tuple([number]),
    alpha: fraction,
    profile: v.exactOptional(v.string()),
    driftPoints: v.exactOptional(number),
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
  isUnused: v.exactOptional(v.literal(true)),
};

const box = v.object({ page: number, x: number, y: number, width: number, height: number });

const iconNameOrigins = [
  'attribute',
  'file',
  'id',
  'class',
  'symbol',
  'title',
  'alternative',
  'component',
  'layer',
] as const;

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
    carrier: v.picklist(['picture', 'drawing', 'background', 'glyph']),
    names: v.array(
      v.object({
        from: v.picklist(iconNameOrigins),
        attribute: v.exactOptional(v.string()),
        text: v.string(),
      }),
    ),
    label: v.nullable(v.string()),
    exposure: v.picklist(['exposed', 'hidden', 'unknown']),
    artwork: v.nullable(v.string()),
    ownColors: v.boolean(),
    containers: texts,
    between: v.exactOptional(v.string()),
    box: v.exactOptional(box),
    size: v.exactOptional(
      v.object({
        width: v.exactOptional(number),
        height: v.exactOptional(number),
        keepsProportions: v.boolean(),
        isForced: v.exactOptional(v.literal(true)),
      }),
    ),
    matrix: v.exactOptional(v.tuple([number, number, number, number])),
    backdrop,
    paint: v.exactOptional(color),
  }),
  v.object({
    ...base,
    kind: v.literal('text'),
    text: v.string(),
    purpose: v.picklist(['heading', 'label', 'alternative', 'prose']),
    containers: texts,
    names: v.exactOptional(v.string()),
    group: v.exactOptional(v.string()),
    box: v.exactOptional(box),
  }),
]);

const gap = v.object({
  kind: v.picklist(['unreadable', 'unjudged']),
  code: v.string(),
  reason: v.string(),
  places: v.array(location),
  count,
  share: v.exactOptional(fraction),
});

const dependency = v.object({ source: v.string(), hash: v.string() });

const pictureBase = { key: v.string(), place: location };

const picture = v.variant('kind', [
  v.object({
    ...pictureBase,
    kind: v.literal('linked'),
    address: v.string(),
    fragment: v.exactOptional(v.string()),
  }),
  v.object({
    ...pictureBase,
    kind: v.literal('inside'),
    content: v.variant('kind', [
      v.object({ kind: v.literal('svg'), text: v.string() }),
      v.object({ kind: v.literal('base64'), data: v.string() }),
    ]),
  }),
]);

const artwork = v.object({
  key: v.string(),
  source: v.nullable(v.string()),
  hash: v.string(),
  width: number,
  height: number,
  keepsProportions: v.exactOptional(v.literal(true)),
  isOfPixels: v.exactOptional(v.literal(true)),
  outline: v.nullable(v.string()),
  colors: v.array(v.object({ hex: v.string(), share: fraction })),
});

const ignore = v.object({
  place: textLocation,
  rules: texts,
  reason: v.string(),
  covers: v.union([v.object({ start: count, end: count }), v.literal('source'), v.null()]),
  problem: v.exactOptional(v.string()),
});

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
      // Version 1.0 had neither.
      pictures: v.optional(v.array(picture), []),
      artworks: v.optional(v.array(artwork), []),
      pages: v.exactOptional(v.number()),
      assumptions: v.exactOptional(texts),
      ignores: v.exactOptional(v.array(ignore)),
    }),
  ),
});
