import type { Format } from '../model/source.ts';
import type { Comment } from './comment.ts';
import { findMarkupComments } from './find-markup-comments.ts';
import { findStyleComments } from './find-style-comments.ts';

/** The comments of a text in the syntax of its format, in their order; none where a format has no comments. */
export function findComments(text: string, format: Format): Iterable<Comment> {
  switch (format) {
    case 'css':
      return findStyleComments(text, 0, text.length, false);
    case 'scss':
    case 'less':
      return findStyleComments(text, 0, text.length, true);
    case 'html':
      return findMarkupComments(text, { mayCloseItself: false });
    case 'svg':
    case 'vue':
    case 'svelte':
      return findMarkupComments(text, { mayCloseItself: true });
    case 'astro':
      return findMarkupComments(text, { mayCloseItself: true, start: findFrontMatterEnd(text) });
    case 'sass':
    case 'figma':
    case 'fig':
    case 'image':
    case 'pdf':
    case 'office':
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
