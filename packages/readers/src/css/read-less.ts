import syntax from 'postcss-less';
import { blankComments } from '../values/blank-comments.ts';
import { createStylesheetReader } from './create-reader.ts';

/**
 * Reads Less. Its parser starts anew at every `//` comment, which takes quadratic time on a file full of them, so they are
 * blanked first; every offset stays.
 */
export const readLess = createStylesheetReader(
  (text, options) => syntax.parse(blankComments(text), options),
  'less',
);
