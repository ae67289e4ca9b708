import { describe, expect, test } from 'vitest';
import { toEffect } from './to-effect.ts';
import { toPaint, toPaints } from './to-paint.ts';

const rgb = { r: 0.5, g: 0.25, b: 1 };
const rgba = { ...rgb, a: 1 };
const alias = { type: 'VARIABLE_ALIAS', id: 'VariableID:1:2' } as const;
const base = { visible: true, opacity: 1, blendMode: 'NORMAL' };
const upright = [
  [1, 0, 0],
  [0, 1, 0],
] as const satisfies Transform;

const paints: [string, Paint, object][] = [
  ['a solid one', { type: 'SOLID', color: rgb }, { ...base, type: 'SOLID', color: rgba }],
  [
    'a bound one that is hidden',
    {
      type: 'SOLID',
      color: rgb,
      visible: false,
      opacity: 0.4,
      blendMode: 'MULTIPLY',
      boundVariables: { color: alias },
    },
    { visible: false, opacity: 0.4, blendMode: 'MULTIPLY', type: 'SOLID', color: rgba, variable: alias.id },
  ],
  [
    'a gradient',
    {
      type: 'GRADIENT_RADIAL',
      gradientTransform: upright,
      gradientStops: [
        { position: 0, color: rgba },
        { position: 1, color: { ...rgba, a: 0 }, boundVariables: { color: alias } },
      ],
    },
    {
      ...base,
      type: 'GRADIENT_RADIAL',
      stops: [
        { position: 0, color: rgba },
        { position: 1, color: { ...rgba, a: 0 }, variable: alias.id },
      ],
    },
  ],
  ['a picture', { type: 'IMAGE', scaleMode: 'FILL', imageHash: null }, { ...base, type: 'IMAGE' }],
  [
    'a shader with colours of every sort',
    {
      type: 'SHADER',
      id: '1',
      properties: {
        plain: rgba,
        point: { x: 0, y: 0, color: rgb },
        ramp: { stops: [{ position: 0, color: alias }] },
        bound: alias,
        number: alias,
        size: 3,
      },
      propertyMetadata: { bound: { name: 'Ink', type: 'COLOR' }, number: { name: 'Size', type: 'NUMBER' } },
    },
    {
      ...base,
      type: 'SHADER',
      colors: [
        { color: rgba, property: ['properties', 'plain'] },
        { color: rgba, property: ['properties', 'point', 'color'] },
        { color: null, variable: alias.id, property: ['properties', 'ramp', 'stops', 0, 'color'] },
        { color: null, variable: alias.id, property: ['properties', 'bound'] },
      ],
    },
  ],
];

describe('paints', () => {
  test.each(paints)('%s', (_, paint, plain) => {
    expect(toPaint(paint)).toEqual(plain);
  });

  test.each([
    ['no number', { r: Number.NaN, g: 0, b: 0 }],
    ['text', { r: '1', g: 0, b: 0 }],
    ['nothing', null],
    ['one channel', { r: 1 }],
  ])('a colour that is %s is none', (_, color) => {
    expect(toPaint({ type: 'SOLID', color } as unknown as Paint)).toMatchObject({
      type: 'SOLID',
      color: null,
    });
  });

  test('what a newer Figma adds has a name', () => {
    expect(toPaint({ type: 'HOLOGRAM' } as unknown as Paint)).toMatchObject({
      type: 'UNKNOWN',
      name: 'HOLOGRAM',
    });
    expect(toPaint({} as unknown as Paint)).toMatchObject({ type: 'UNKNOWN', name: 'of no type' });
  });

  test('mixed paints are read elsewhere', () => {
    expect(toPaints(Symbol('mixed') as unknown as PluginAPI['mixed'])).toEqual([]);
  });
});

const shadow = { offset: { x: 0, y: 1 }, radius: 2, visible: true, blendMode: 'NORMAL' } as const;

const effects: [string, Effect, object][] = [
  [
    'a shadow',
    { ...shadow, type: 'DROP_SHADOW', color: rgba, boundVariables: { color: alias } },
    { visible: true, type: 'DROP_SHADOW', color: rgba, variable: alias.id },
  ],
  [
    'noise of two colours',
    {
      type: 'NOISE',
      noiseType: 'DUOTONE',
      color: rgba,
      secondaryColor: rgba,
      visible: true,
      blendMode: 'NORMAL',
      noiseSize: 1,
      density: 1,
    },
    { visible: true, type: 'NOISE', color: rgba, second: { color: rgba } },
  ],
  [
    'a blur',
    { type: 'LAYER_BLUR', blurType: 'NORMAL', radius: 2, visible: false },
    { visible: false, type: 'LAYER_BLUR' },
  ],
];

test.each(effects)('effects: %s', (_, effect, plain) => {
  expect(toEffect(effect)).toEqual(plain);
});

test('an effect that a newer Figma adds has a name', () => {
  expect(toEffect({ type: 'AURA', visible: true } as unknown as Effect)).toEqual({
    visible: true,
    type: 'UNKNOWN',
    name: 'AURA',
  });
});
