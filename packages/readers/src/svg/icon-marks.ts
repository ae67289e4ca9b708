import type { IconName } from '@brandlint/core';
import { readAttribute, type SvgElement } from './svg-element.ts';

/** A word for one icon; `icons` and `iconography` stand for many. */
const iconWord = /icon(?!s\b|s[-_A-Z]|ograph)/i;

const layerNames = ['inkscape:label', 'data-name', 'serif:id'];

/** Longer than this nothing goes by a name. */
const maximumLength = 300;
const maximumClasses = 16;

/** Whether an element says by an attribute of its own that it is an icon: `data-icon="learning"`. */
export function isDeclaredIcon({ attributes }: SvgElement): boolean {
  return attributes.some(({ name }) => isIconAttribute(name));
}

/** Whether an element is called an icon by anything that it goes by. */
export function isCalledIcon(element: SvgElement): boolean {
  if (element.attributes.length === 0) return false;
  if (isDeclaredIcon(element)) return true;
  return ['id', 'class', ...layerNames].some((name) => {
    const value = readAttribute(element, name);
    return value !== undefined && value.length <= maximumLength && iconWord.test(value);
  });
}

/** What an element goes by: attributes that speak of icons, its id, its classes, the name of its layer. */
export function readNames(element: SvgElement): IconName[] {
  const names: IconName[] = [];
  for (const { name, value } of element.attributes) {
    const text = value.trim();
    if (text === '' || text.length > maximumLength) continue;
    if (name === 'id') names.push({ from: element.name === 'symbol' ? 'symbol' : 'id', text });
    else if (name === 'class') {
      for (const one of text.split(/\s+/).slice(0, maximumClasses)) names.push({ from: 'class', text: one });
    } else if (name === 'aria-label') names.push({ from: 'alternative', text });
    else if (isIconAttribute(name)) names.push({ from: 'attribute', attribute: name, text });
    else if (layerNames.includes(name)) names.push({ from: 'layer', text });
  }
  return names;
}

function isIconAttribute(name: string): boolean {
  return name.startsWith('data-') && /icon/i.test(name);
}
