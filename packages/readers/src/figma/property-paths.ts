import type { PropertyPath } from './subject.ts';

/** The way to a member of a list, and to its colour. */
export type MemberPath = PropertyPath & { color: PropertyPath };

/** So many paths of a list are made once and shared; lists of paints are short. */
const shared = 8;

/** Makes the function that names a member of a list of paints or effects: `fills/0`, and its colour. */
export function createPaths(list: readonly (string | number)[]): (index: number) => MemberPath {
  const known = Array.from({ length: shared }, (_, index) => make(index));
  return (index) => known[index] ?? make(index);

  function make(index: number): MemberPath {
    return { ...toPath([...list, index]), color: toPath([...list, index, 'color']) };
  }
}

/** A path continued. */
export function extendPath({ path }: PropertyPath, more: readonly (string | number)[]): PropertyPath {
  return toPath([...path, ...more]);
}

/** A path with its text. */
export function toPath(path: readonly (string | number)[]): PropertyPath {
  return { path, text: path.join('/') };
}
