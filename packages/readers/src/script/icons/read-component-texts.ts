import type { MarkupAttribute } from '../../markup/element.ts';
import type { ScriptAttributes } from './read-attributes.ts';
import { hasHole } from './read-value.ts';

/** Properties whose text a component shows. */
const shown = new Set([
  'title',
  'label',
  'heading',
  'headline',
  'header',
  'caption',
  'text',
  'subtitle',
  'description',
]);

/** Properties of components that show nothing. */
const silent =
  /^(?:class|style|key|ref|id|as|component|variant|color|bg|background|size|width|height|href|to|target|rel|type|role|sx|css|display|align|align-?items|justify|justify-?content|direction|flex.*|grid.*|gap|spacing|columns?|rows?|container|item|xs|sm|md|lg|xl|m[trblxy]?|p[trblxy]?|margin.*|padding.*|border.*|radius|shadow|elevation|disabled|hidden|on[a-z].*|aria-.*|data-.*|asChild|aschild|wrap|position|top|left|right|bottom|inline|block|full-?width|tabindex|xmlns)$/i;

/** The texts that a component is given to show. */
type ComponentTexts = {
  texts: readonly { name: string; value: MarkupAttribute }[];
  /** Whether it may show more than that and what stands inside it. */
  isOpen: boolean;
};

/** Reads the texts among the properties of a component. */
export function readComponentTexts(
  { values, isSpread }: ScriptAttributes,
  hasContent: boolean,
): ComponentTexts {
  const texts: { name: string; value: MarkupAttribute }[] = [];
  let isOpen = isSpread;
  for (const [name, value] of values) {
    if (shown.has(name) && !hasHole(value.value)) texts.push({ name, value });
    else if (!silent.test(name)) isOpen = true;
  }
  return { texts, isOpen: isOpen || (!hasContent && texts.length === 0) };
}
