import type { Brand, Token } from '@brandlint/core';

/** The name under which a variable keeps whose colour it was made for, so that it is known after it was renamed. */
export const tokenKey = 'token';

/** Whose colour a variable was made for. */
export function writeTokenMark({ id }: Brand, { name }: Token): string {
  return `${id} ${name}`;
}

/** The name of the brand's collection: the shortest by which the brand goes. */
export function nameCollection({ name, names }: Brand): string {
  return names.reduce((shortest, other) => (other.length < shortest.length ? other : shortest), name);
}

/** Whether a variable goes by the name of a colour, whatever folders it is in. */
export function isNamedFor({ name }: Pick<Variable, 'name'>, token: Token): boolean {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase() === token.name.toLowerCase();
}
