import type { Format, Reader } from '@brandlint/core';
import { readComponent } from '@brandlint/readers/component';
import { readCss } from '@brandlint/readers/css';
import { readHtml } from '@brandlint/readers/html';
import { readLess } from '@brandlint/readers/less';
import { readScss } from '@brandlint/readers/scss';
import { readSvg } from '@brandlint/readers/svg';

/** The readers of text, for what is no script and for what stands inside of scripts. */
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
    case 'html':
      return readHtml;
    case 'vue':
    case 'svelte':
    case 'astro':
      return readComponent;
    default:
      return undefined;
  }
}
