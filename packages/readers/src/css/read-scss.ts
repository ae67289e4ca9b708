import syntax from 'postcss-scss';
import { createStylesheetReader } from './create-reader.ts';

/** Reads Sass in its SCSS syntax. */
export const readScss = createStylesheetReader(syntax.parse, 'scss');
