import type { TextUse } from '@brandlint/core';
import type { MarkupElement } from '../markup/element.ts';

type Purpose = TextUse['purpose'];

const purposes = new Map<string, Purpose>();
for (const tag of 'h1 h2 h3 h4 h5 h6 title'.split(' ')) purposes.set(tag, 'heading');
for (const tag of 'li dt dd th td caption figcaption legend label button summary option'.split(' '))
  purposes.set(tag, 'label');
for (const tag of (
  'html body main header footer nav aside section article div p blockquote address center dialog details dl ul ol menu ' +
  'figure fieldset form hgroup search table thead tbody tfoot tr colgroup select optgroup hr template noscript dir ' +
  'frameset marquee head'
).split(' '))
  purposes.set(tag, 'prose');

/** What holds no text of a page: code, what is typed in, and what stands for something that could not be shown. */
const left = new Set(
  (
    'script style code pre kbd samp var textarea math object video audio canvas iframe noembed noframes datalist ' +
    'listing plaintext xmp meta link base'
  ).split(' '),
);

/** Parts of a drawing that hold texts. */
const drawn: ReadonlyMap<string, Purpose> = new Map([
  ['text', 'label'],
  ['title', 'alternative'],
  ['desc', 'alternative'],
]);

/** What the text of an element is for, where the element is a block of its own; `undefined` for a part of a line. */
export function purposeOf({ tag, space, attributes }: MarkupElement): Purpose | undefined {
  if (space === 'svg') return drawn.get(tag);
  const role = attributes.size === 0 ? undefined : attributes.get('role')?.value.trim().toLowerCase();
  if (role === 'heading') return 'heading';
  if (role === 'listitem' || role === 'button' || role === 'cell' || role === 'option') return 'label';
  return purposes.get(tag);
}

/** Whether the texts inside an element are passed over. */
export function isLeftOut({ tag, space }: MarkupElement): boolean {
  return space === 'mathml' || left.has(tag);
}

/** Whether texts right inside an element are shown: in a drawing only those of its text elements. */
export function showsText(element: MarkupElement): boolean {
  return element.space !== 'svg' || drawn.has(element.tag);
}
