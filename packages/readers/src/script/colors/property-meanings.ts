import type { Role } from '@brandlint/core';
import { readPropertyTraits, type PropertyTraits } from '../../values/property-roles.ts';
import { wordsOf } from './name-words.ts';

/** What a property or an attribute of a script may hold. */
export type PropertyMeaning = {
  traits: PropertyTraits;
  /** Its name as CSS would write it. */
  property: string;
  /** Whether it takes colours and nothing else, so that a bare word is one wherever it stands. */
  isOnlyColor: boolean;
  /** Whether it means colours in styles only: `content` and `filter` have other meanings elsewhere. */
  needsStyle: boolean;
};

/** Names that CSS does not know, with the property that they stand for. */
const aliases: Readonly<Record<string, string>> = {
  bg: 'background',
  bgcolor: 'background-color',
  'bg-color': 'background-color',
  'bg-image': 'background-image',
  'bg-gradient': 'background-image',
  'fill-style': 'fill',
  'stroke-style': 'stroke',
  'fill-color': 'fill',
  'stroke-color': 'stroke',
  'line-color': 'stroke',
  emissive: 'fill',
  'border-x': 'border',
  'border-y': 'border',
};

const onlyInStyles = new Set(
  'content cursor list-style list-style-image mask mask-image mask-border rule caret filter backdrop-filter override-colors initial-value'.split(
    ' ',
  ),
);

/** What words in the name of a property that CSS does not know say of the colour in it, first match first. */
const roleOfWord: readonly (readonly [Role, ReadonlySet<string>])[] = [
  ['background', new Set(['background', 'bg'])],
  ['border', new Set(['border', 'outline', 'ring'])],
  ['shadow', new Set(['shadow'])],
  ['stroke', new Set(['stroke', 'line'])],
];

/** Words that say of `…Color` that it paints something: `favoriteColor` does not. */
const ofPaint = new Set(
  'tint background bg border outline text font line fill stroke shadow ring underlay'.split(' '),
);

/** A name as CSS writes it: `backgroundColor` is `background-color`, `WebkitTextFillColor` has a hyphen before it. */
export function toKebab(name: string): string {
  if (name.startsWith('--')) return name;
  const kebab = name.replace(/[A-Z]/g, (letter, at: number) =>
    at === 0 ? letter.toLowerCase() : `-${letter.toLowerCase()}`,
  );
  return /^(?:Webkit|Moz|Ms|O)[A-Z]/.test(name) ? `-${kebab}` : kebab;
}

/** What a property holds by its name alone, in any style of writing; `undefined` for one that is not known to hold colours. */
export function readPropertyMeaning(name: string): PropertyMeaning | undefined {
  if (name.length > 100) return undefined;
  const kebab = toKebab(name);
  const property = Object.hasOwn(aliases, kebab) ? (aliases[kebab] ?? kebab) : kebab;
  const traits = readPropertyTraits(property);
  if (!traits.names && traits.role === 'fill' && !onlyInStyles.has(property)) return undefined;
  const isOfCss = traits.role !== 'fill' || property === 'fill' || !property.endsWith('-color');
  return {
    traits: isOfCss ? traits : { ...traits, role: roleOf(property) },
    property,
    isOnlyColor: isOfCss
      ? /(?:-color|^fill|^stroke)$/.test(property)
      : wordsOf(property).some((word) => ofPaint.has(word)),
    needsStyle: onlyInStyles.has(property),
  };
}

/** The role of a colour, by the words of its name. */
export function roleOf(name: string): Role {
  const words = wordsOf(name);
  return roleOfWord.find(([, known]) => words.some((word) => known.has(word)))?.[0] ?? 'fill';
}
