import { nameVariables as nameParsed } from '@brandlint/config';
import type { Brand, Definitions, Settings } from '@brandlint/core';

/** As the configuration's `nameVariables`; the parser is loaded where there is something to parse. */
export async function nameVariables(
  brand: Brand,
  settings: Settings,
  definitions: Definitions,
): Promise<ReadonlyMap<string, string>> {
  if (definitions.size === 0) return new Map();
  const { parseColor } = await import('@brandlint/core/parse-color');
  return nameParsed(brand, settings, definitions, parseColor);
}
