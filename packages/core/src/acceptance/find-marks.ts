import type { Format } from '../model/source.ts';
import type { Mark } from './comment.ts';
import { findMarkupMarks } from './find-markup-marks.ts';
import { findStyleMarks } from './find-style-marks.ts';

/** The marks of a text in the syntax of its format, in their order; none where a format has no comments. */
export function findMarks(text: string, format: Format): Iterable<Mark> {
  switch (format) {
    case 'css':
      return findStyleMarks(text, 0, text.length, false);
    case 'scss':
    case 'less':
      return findStyleMarks(text, 0, text.length, true);
    case 'html':
      return findMarkupMarks(text, { mayCloseItself: false });
    case 'svg':
    case 'vue':
      return findMarkupMarks(text, { mayCloseItself: true });
    case 'svelte':
      return findMarkupMarks(text, { mayCloseItself: true, hasBraces: true });
    case 'astro':
      return findMarkupMarks(text, {
        mayCloseItself: true,
        hasBraces: true,
        start: findFrontMatterEnd(text),
      });
    case 'sass':
    case 'figma':
    case 'fig':
    case 'image':
    case 'pdf':
    case 'office':
    case 'palette':
    case 'idml':
      return [];
  }
}

/** Behind the script that a component of Astro begins with, between two lines of `---`. */
function findFrontMatterEnd(text: string): number {
  if (!/^\s*---/.test(text.slice(0, 1_000))) return 0;
  const open = text.indexOf('---');
  const close = text.indexOf('\n---', open + 3);
  return close === -1 ? 0 : close + 4;
}
