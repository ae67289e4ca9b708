import { readAco, readAse, readGpl } from '@brandlint/readers/swatches';
import { readJsonPalette } from './read-json-palette.ts';
import type { PaletteReaders } from './read-palette-file.ts';
import { readStylesheet } from './read-stylesheet.ts';
import { readSwatches } from './read-swatches.ts';

/** The readers of all kinds of files that colours can be taken from. */
export const paletteReaders: PaletteReaders = {
  aco: (bytes) => readSwatches(readAco(bytes)),
  ase: (bytes) => readSwatches(readAse(bytes)),
  gpl: (text) => readSwatches(readGpl(text)),
  json: readJsonPalette,
  stylesheet: readStylesheet,
};
