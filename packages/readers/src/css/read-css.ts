import parse from 'postcss/lib/parse';
import { createStylesheetReader } from './create-reader.ts';

/** Reads CSS. */
export const readCss = createStylesheetReader(parse, 'css');
