import type { Brand } from '../model/brand.ts';
import type { IconName } from '../model/use.ts';
import { createMarkPattern } from './mark-pattern.ts';

/** Longer names than this mark nothing. */
const maximumLength = 300;

/** A mark is cut to be understood at so many places at most. */
const mostCuts = 12;

/** What a mark says: the texts of which one may be a principle's name, the whole first, and what is written. */
export type Mark = {
  values: readonly string[];
  written: string;
  /**
   * Whether it marks an icon of the brand whatever it says: its pattern leaves nothing open on either side of it, and it is
   * no class, which may speak of size or place.
   */
  isExplicit: boolean;
};

/**
 * Makes the function that finds the marks among what an icon goes by: attributes that the brand names, and patterns of the
 * configuration such as `ccin-icon-{principle}`, in which `*` stands for any run of characters. A pattern is held against
 * file names, with or without their folders and extension, ids, classes, symbols, components and layers, and not against
 * what is meant to be read.
 */
export function createMarkReader(
  { iconAttributes }: Pick<Brand, 'iconAttributes'>,
  patterns: readonly string[],
): (names: readonly IconName[]) => Mark[] {
  const attributes = new Set(iconAttributes.map((name) => name.toLowerCase()));
  const wanted = patterns.filter((pattern) => pattern.includes('{principle}')).map(createMarkPattern);
  return (names) =>
    names.flatMap(({ from, text, attribute }): Mark[] => {
      if (text.length > maximumLength) return [];
      if (attribute !== undefined) {
        if (!attributes.has(attribute.toLowerCase())) return [];
        return [{ values: [text], written: `${attribute}="${text}"`, isExplicit: true }];
      }
      if (from === 'title' || from === 'alternative') return [];
      const forms = from === 'file' ? toFileForms(text) : from === 'class' ? text.split(/\s+/) : [text];
      return wanted.flatMap(({ find, isOpenBefore, isOpenAfter }): Mark[] => {
        const found = forms.map(find).filter((value) => value !== null);
        const values = (from === 'file' ? found.slice(0, 1) : found).flatMap((value) =>
          listValues(value, isOpenBefore, isOpenAfter),
        );
        const isExplicit = from !== 'class' && !isOpenBefore && !isOpenAfter;
        return values.length === 0 ? [] : [{ values, written: text, isExplicit }];
      });
    });
}

/** A file's name without extension and with it, and its path likewise, as patterns may mean them. */
export function toFileForms(address: string): [string, ...string[]] {
  const [path = ''] = address.split(/[?#]/, 1);
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return [withoutExtension(name), name, withoutExtension(path), path];
}

function withoutExtension(path: string): string {
  return path.replace(/\.[a-z0-9]{1,5}$/i, '');
}

/** A name without what tools append to it: `learning-3f2a1b9c`, `learning@2x`, `learning.min` → `learning`. */
export function withoutAppendix(name: string): string {
  let rest = name;
  for (let cut = 0; cut < mostCuts; cut++) {
    const at = Math.max(...['.', '-', '_', '@'].map((separator) => rest.lastIndexOf(separator)));
    if (at <= 0 || !/^(?:\d+(?:x\d*)?|[0-9a-f]{6,}|min)$/i.test(rest.slice(at + 1))) return rest;
    rest = rest.slice(0, at);
  }
  return rest;
}

/** Where a pattern leaves open what stands beside the name, the name may be a part of what was found. */
function listValues(value: string, isOpenBefore: boolean, isOpenAfter: boolean): string[] {
  const values = new Set([value, withoutAppendix(value)]);
  const edges = [...value.matchAll(/[^\p{L}\p{N}]+/gu)].slice(0, mostCuts);
  for (const { 0: separator, index } of edges) {
    if (isOpenAfter) values.add(value.slice(0, index));
    if (isOpenBefore) values.add(value.slice(index + separator.length));
  }
  values.delete('');
  return [...values];
}
