import { attributeOf, type MarkupElement } from '../markup/element.ts';

const containers = new Set('a button figure li h1 h2 h3 h4 h5 h6 td th tr article summary label'.split(' '));
const containerRoles = new Set(
  'link button figure listitem heading cell gridcell row article menuitem tab option'.split(' '),
);
const items = new Set('li td th dt dd article'.split(' '));
const lists = new Set('ul ol dl menu table nav'.split(' '));
const listRoles = new Set('list table grid navigation menu tablist listbox'.split(' '));

/** What is never a group or a container: the page, and what holds most of it. */
const wholes = new Set('html body main head'.split(' '));
const large = new Set('section header footer nav aside form table tbody ul ol dl menu'.split(' '));

const card = /(?:^|[\s_-])(?:card|tile|item|box)(?=\s|$|--)/i;
const camelCard = /[a-z\d](?:Card|Tile|Item|Box)(?=\s|$|--)/;

const structural = new Set([...containers, ...items, ...lists, 'section']);

/** Whether an element without attributes can be a container, an item, a list or a section. */
export function isStructural({ tag, space }: MarkupElement): boolean {
  return space === 'html' && structural.has(tag);
}

/** Whether a class says that an element is one of several of its sort: `card`, `nav-item`, `featureTile`. */
function isCard({ attributes, tag }: MarkupElement): boolean {
  const classes = attributes.get('class')?.value;
  return classes !== undefined && !wholes.has(tag) && (card.test(classes) || camelCard.test(classes));
}

/** Whether an element groups what stands in it, by what it is. */
export function isContainer(element: MarkupElement): boolean {
  if (element.space !== 'html') return false;
  return containers.has(element.tag) || containerRoles.has(roleOf(element)) || isCard(element);
}

/** Whether an element is one of a list or table. */
export function isItem(element: MarkupElement): boolean {
  return items.has(element.tag) || roleOf(element) === 'listitem' || isCard(element);
}

/** Whether an element holds several of a sort. */
export function isList(element: MarkupElement): boolean {
  return lists.has(element.tag) || listRoles.has(roleOf(element));
}

/** Whether an element is the page or most of it. */
export function isWhole({ tag }: MarkupElement): boolean {
  return wholes.has(tag);
}

/** Whether a picture of its own makes an element a container: not where it holds parts of a page. */
export function isSmall({ tag, space }: MarkupElement): boolean {
  return space === 'html' && !wholes.has(tag) && !large.has(tag);
}

function roleOf({ attributes }: MarkupElement): string {
  return attributes.size === 0 ? '' : (attributes.get('role')?.value.trim().toLowerCase() ?? '');
}

/** Whether an element brings a picture by its style, or says by an attribute that it shows an icon. */
export function bringsPicture(element: MarkupElement): boolean {
  if (element.attributes.size === 0) return false;
  return /url\(|image-set\(/i.test(attributeOf(element, 'style')) || hasIconAttribute(element);
}

/** Whether one of its `data-…` attributes speaks of an icon. */
export function hasIconAttribute({ attributes }: MarkupElement): boolean {
  for (const { name, value } of attributes.values()) {
    if (name.startsWith('data-') && name.includes('icon') && value.trim() !== '') return true;
  }
  return false;
}
