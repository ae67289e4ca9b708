import { createStylesheetReader } from './create-reader.ts';
import { parseLean } from './lean-parser.ts';

/** Reads CSS. */
export const readCss = createStylesheetReader(parseLean, 'css');
