import { attributeOf } from '../markup/element.ts';
import type { PageElement } from './walk-page.ts';
import { childrenOf, isTextNode } from './children-of.ts';

const iconClass = /(?:^|[\s_-])(?:icons?|ico|fa|glyph|glyphicon|symbols?)(?=$|[\s_-])/i;
const camelIcon = /[a-z\d]Icon(?=$|[\s_])/;
const ligatureClass = /(?:^|\s)material-(?:icons|symbols)(?:-[a-z]{1,20})?(?=$|\s)/i;
const privateUse = /^\s*\p{Co}\s*$/u;

/** Elements that show something of their own, hold other things, or are never seen. */
const notGlyphs = new Set(
  (
    'html head body main img input br hr wbr col link meta base script style template noscript title source track ' +
    'area param iframe embed object canvas video audio textarea select option optgroup datalist progress meter map ' +
    'table tbody thead tfoot tr ul ol dl form nav section article header footer aside picture slot code pre'
  ).split(' '),
);

/**
 * Whether an element shows a sign of an icon font, or an icon of a stylesheet: it is empty and its class says so, or all
 * its text is one character of private use. `ligature`: a word that such a font turns into a sign.
 */
export function readGlyph(element: PageElement): { isGlyph: boolean; ligature?: string } {
  if (element.space !== 'html' || notGlyphs.has(element.tag)) return noGlyph;
  const children = childrenOf(element.node);
  if (children.length > 3) return noGlyph;
  let text = '';
  for (const child of children) {
    if (isTextNode(child)) text = text === '' ? child.value : text + child.value;
    else if (child.nodeName !== '#comment') return noGlyph;
  }
  if (text.length > 100) return noGlyph;
  if (text.length < 20 && privateUse.test(text)) return { isGlyph: true };
  const classes = attributeOf(element, 'class');
  if (classes === '') return noGlyph;
  const word = text.trim();
  if (word === '') return { isGlyph: iconClass.test(classes) || camelIcon.test(classes) };
  return ligatureClass.test(classes) && /^[a-z\d_]{1,60}$/.test(word)
    ? { isGlyph: true, ligature: word }
    : noGlyph;
}

const noGlyph = { isGlyph: false };
