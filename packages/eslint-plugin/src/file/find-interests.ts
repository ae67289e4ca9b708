import type { LoadedConfig } from '@brandlint/config';

/** Whether icons and texts may matter in a file with some text. */
export type Interests = (text: string) => boolean;

const known = new WeakMap<LoadedConfig, Interests>();

/** Words that many names share, and that are in every script. */
const common = new Set(['with', 'from', 'that', 'this', 'your', 'their', 'them', 'have', 'role', 'into']);

/** So many names of principles in one file may be a list of them. */
const namesOfList = 3;

const picture = /\.(?:svg|png|webp|jpe?g|gif|avif)\b|<svg\b|<use\b|<img\b|Icon\b|icon=/i;

/**
 * What makes a script worth reading for icons and texts: a mark or the name of the brand, a picture beside a word of a
 * principle's name, or any picture where artwork is registered, or several such words. Slips of the pen are in the middle of
 * words more often than at their beginning, so their beginnings count.
 */
export function findInterests(configuration: LoadedConfig): Interests {
  let interests = known.get(configuration);
  if (!interests) known.set(configuration, (interests = createInterests(configuration)));
  return interests;
}

function createInterests({ brand, settings: { icons } }: LoadedConfig): Interests {
  const hasArtwork = icons.registered.length + icons.logos.length > 0;
  const marks = icons.marks
    .flatMap((mark) => mark.split(/\{principle\}|\*/))
    .filter(({ length }) => length > 2);
  const named = toTest([
    ...[brand.id, ...brand.iconAttributes, ...marks].map(escape),
    ...brand.names.flatMap(toWords).flatMap(toStem),
    ...toWords(brand.document.title).flatMap(toStem),
  ]);
  const principles = brand.principles.map(({ name }) => toTest(toWords(name).flatMap(toStem)));
  return (text) => {
    const hasPicture = picture.test(text);
    if (hasArtwork && hasPicture) return true;
    if (named.test(text)) return true;
    const wanted = hasPicture ? 1 : namesOfList;
    let found = 0;
    for (const principle of principles) if (principle.test(text) && ++found >= wanted) return true;
    return false;
  };
}

function toWords(name: string): string[] {
  return name.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

/** The beginning of a word, with or without its hyphens; none of words that say little. */
function toStem(word: string): string[] {
  const plain = word.replaceAll('-', '');
  if (plain.length < 4 || common.has(plain.toLowerCase())) return [];
  const stem = Array.from(plain.slice(0, Math.max(4, Math.ceil(plain.length / 2))), escape);
  return [`\\b${stem.join('[-\\u2010-\\u2015\\u00ad]?')}`];
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** A test for any of some patterns; where there are none, nothing fits. */
function toTest(patterns: readonly string[]): RegExp {
  return patterns.length === 0 ? /(?!)/ : new RegExp(patterns.join('|'), 'i');
}
