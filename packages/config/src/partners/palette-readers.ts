import { readAse } from './read-ase.ts';
import { readGpl } from './read-gpl.ts';
import { readJsonPalette } from './read-json-palette.ts';
import type { PaletteReaders } from './read-palette-file.ts';
import { readStylesheet } from './read-stylesheet.ts';

/** The readers of all kinds of files that colours can be taken from. */
export const paletteReaders: PaletteReaders = {
  ase: readAse,
  gpl: readGpl,
  json: readJsonPalette,
  stylesheet: readStylesheet,
};
