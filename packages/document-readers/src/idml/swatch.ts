import type { Color } from '@brandlint/core';

/** What a swatch of a document stands for. */
export type Swatch = { id: string; name: string } & (
  | {
      kind: 'color';
      color: Color;
      /** The swatch that it is a tint of. */ base?: string;
      /** Whether people see it among the swatches. */ isListed?: boolean;
    }
  | { kind: 'gradient'; stops: readonly string[] }
  | { kind: 'none' }
  | { kind: 'unknown'; reason: string }
);

/** The swatches of a document by their identifiers. */
export type Swatches = ReadonlyMap<string, Swatch>;

/** A name as people see it: programs mark those that they translate. */
export function plainName(name: string): string {
  return name
    .replace(/^\$ID\//, '')
    .trim()
    .slice(0, 200);
}
