import type { Format, Reader } from '@brandlint/core';
import { readCss } from '@brandlint/readers/css';
import { readLess } from '@brandlint/readers/less';
import { readScss } from '@brandlint/readers/scss';
import { readSvg } from '@brandlint/readers/svg';

/** The readers of what is in stylesheets and of what they refer to. */
export function findReader(format: Format): Reader | undefined {
  switch (format) {
    case 'css':
      return readCss;
    case 'scss':
      return readScss;
    case 'less':
      return readLess;
    case 'svg':
      return readSvg;
    default:
      return undefined;
  }
}
