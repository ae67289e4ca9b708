import path from 'node:path';
import type { PartnerColor } from '@brandlint/core';
import type { DataError, Loaded } from '@brandlint/core/brand';
import type { PaletteReading } from '../partners/palette-reading.ts';
import { readPaletteFile } from '../partners/read-palette-file.ts';
import type { Config } from '../schema/config-schema.ts';

/** The colours of each partner, in the order of the partners, and what of their files was not taken over. */
export type PartnerColors = { colors: readonly (readonly PartnerColor[])[]; notes: readonly string[] };

/** The colours that the partners of a configuration take from files; `name` is how errors name the configuration. */
export async function loadPartnerColors(
  config: Config,
  root: string,
  name: string,
): Promise<Loaded<PartnerColors>> {
  const readings = new Map<string, PaletteReading>();
  for (const file of listPaletteFiles(config)) {
    readings.set(file, await readPaletteFile(path.resolve(root, file)));
  }
  return joinPartnerColors(config, readings, name);
}

/** The files that the partners of a configuration take colours from, as written, each once. */
export function listPaletteFiles({ partners = [] }: Config): string[] {
  return [...new Set(partners.flatMap(({ paletteFrom = [] }) => paletteFrom))];
}

/** The colours of each partner from the readings of its files, by the files as written. */
export function joinPartnerColors(
  { partners = [] }: Config,
  readings: ReadonlyMap<string, PaletteReading>,
  name: string,
): Loaded<PartnerColors> {
  const errors: DataError[] = [];
  const notes: string[] = [];
  const colors: PartnerColor[][] = [];
  for (const [i, { paletteFrom = [] }] of partners.entries()) {
    const own: PartnerColor[] = [];
    for (const file of [paletteFrom].flat()) {
      const read = readings.get(file);
      if (!read) continue;
      if (read.ok) {
        own.push(...read.colors);
        if (read.unread.length > 0) notes.push(writeUnread(file, read.unread));
      } else {
        const { cause, cure } = read;
        errors.push({
          file: name,
          path: `partners[${String(i)}].paletteFrom`,
          cause: `"${file}": ${cause}`,
          cure,
        });
      }
    }
    colors.push(own);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: { colors, notes } };
}

function writeUnread(file: string, names: readonly string[]): string {
  const listed = names
    .slice(0, 3)
    .map((name) => `"${name}"`)
    .join(', ');
  const rest = names.length > 3 ? ` and ${String(names.length - 3)} more` : '';
  return `${file}: not taken over, since the value is no single colour: ${listed}${rest}.`;
}
