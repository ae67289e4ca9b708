import type { Brand } from '@brandlint/core';
import { either, fraction, list, number, object, oneOf, table, text, type Shape } from './shape.ts';

const limit = object({ value: number, because: text });

/** The limits of a brand, each with its reason. */
export const limits: Shape = object({
  nearDeltaE: limit,
  nearInkPoints: limit,
  greyDeltaE: limit,
  pairDeltaE: limit,
  richBlackInk: limit,
  outlineSame: limit,
  outlineAltered: limit,
  labelDistance: limit,
});

/** Options of a rule. */
export const options: Shape = table(either(text, number, oneOf(true, false), list(text)));

const isHex: Shape = (value) => typeof value === 'string' && /^#[0-9A-F]{6}$/.test(value);

const token = object(
  {
    name: text,
    screen: list(fraction, 3),
    hex: isHex,
    variable: text,
    converted: list(object({ profile: text, ink: list(fraction, 4) })),
  },
  { ink: list(fraction, 4), printed: object({ profile: text, hex: text, deltaE: number }), clause: text },
);

const requirement = object(
  {
    id: text,
    statement: text,
    level: oneOf('must', 'should', 'may'),
    basis: oneOf('stated', 'derived', 'law', 'practice'),
    source: object({ document: text, quote: text }, { clause: text }),
    check: either(
      object({ kind: oneOf('manual'), question: text }),
      object({ kind: oneOf('rule'), rule: text, options }),
    ),
  },
  {
    when: object(
      {},
      {
        scope: list(oneOf('unset', 'co-branded', 'network')),
        profile: text,
        law: oneOf(true, false),
        onRequest: oneOf(true),
      },
    ),
  },
);

const brand = object({
  id: text,
  name: text,
  version: text,
  document: object({ title: text, publisher: text }, { contact: text }),
  names: list(text),
  palette: list(token),
  principles: list(
    object({ name: text, description: text }, { alternativeDescription: text, iconColors: list(text) }),
  ),
  iconAttributes: list(text),
  requirements: list(requirement),
  limits,
});

/** Whether a value is a brand, complete. That its parts agree with each other was checked when it was imported. */
export function isBrand(value: unknown): value is Brand {
  return brand(value);
}
