import type { MarkupAttribute } from '../../markup/element.ts';
import type { ScriptAttributes } from './read-attributes.ts';
import { hasHole } from './read-value.ts';

/** Attributes of a drawing as they are known. */
type DrawingAttributes = {
  values: ReadonlyMap<string, MarkupAttribute>;
  written: readonly { name: string; value: string }[];
  /** Whether a computed one changes its shape. */
  isComputed: boolean;
};

/** What changes nothing of what is drawn, or of its shape. */
const shapeless =
  /^(?:class|id|key|ref|role|style|width|height|focusable|xmlns.*|aria-.*|data-.*|on[a-z].*|opacity|.*color|tabindex|name|css|sx)$/i;

const paints = /^(?:fill|stroke|color)$/;

/** The attributes of an element of a drawing: what is painted with a computed colour is painted with that of text. */
export function toDrawingAttributes({ values, written }: ScriptAttributes): DrawingAttributes {
  let isComputed = false;
  const known = written.flatMap(({ name, value }) => {
    if (!hasHole(value)) return [{ name, value }];
    if (paints.test(name)) return [{ name, value: 'currentColor' }];
    // A role or a state that is computed is not known, and is not left out.
    if (/^(?:role|aria-.*|data-.*|href|id)$/.test(name)) return [{ name, value }];
    isComputed ||= !shapeless.test(name);
    return [];
  });
  return { values, written: known, isComputed };
}
