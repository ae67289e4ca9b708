import type { Root } from 'postcss';
import parse from 'postcss/lib/parse';

/** Parses the text of a style element, or tells in words why it is malformed. No source map is looked for. */
export function parseStyle(text: string): { root: Root } | { fault: string } {
  try {
    const root = parse(text.replace(/^\uFEFF/, ' '), { map: false });
    return root.type === 'root'
      ? { root }
      : { fault: 'the stylesheet is not one, so nothing in it was read' };
  } catch (error) {
    const reason =
      error instanceof Error && 'reason' in error ? ` (${String(error.reason).toLowerCase()})` : '';
    return { fault: `the stylesheet is malformed${reason}, so nothing in it was read` };
  }
}
