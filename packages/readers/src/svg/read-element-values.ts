import { splitDeclarations, type Declaration } from './split-declarations.ts';
import { readAttribute, type SvgAttribute, type SvgElement } from './svg-element.ts';
import { isPresentationAttribute, isTracked } from './tracked-properties.ts';
import { createTally, type WrittenValue } from './written-value.ts';

/** What is written on an element itself: presentation attributes, its style attribute, and what it animates. */
export type ElementValues = {
  attributes: readonly WrittenValue[];
  style: readonly WrittenValue[];
  animated: readonly WrittenValue[];
};

/** Nothing written. */
export const noElementValues: ElementValues = { attributes: [], style: [], animated: [] };

const animations = new Set(['animate', 'animateColor', 'set']);
const animatedValues = new Set(['values', 'from', 'to', 'by']);

/** Makes the function that reads what is written on an element; equal style attributes are parsed once. */
export function createElementValueReader(): (element: SvgElement) => ElementValues {
  const known = new Map<string, readonly Declaration[]>();

  return (element) => {
    if (element.attributes.length === 0) return noElementValues;
    const found: { [Kind in keyof ElementValues]: WrittenValue[] } = {
      attributes: [],
      style: [],
      animated: [],
    };
    const animates = animations.has(element.name)
      ? readAttribute(element, 'attributeName')?.trim()
      : undefined;
    for (const attribute of element.attributes) {
      if (attribute.name === 'style') readStyle(attribute, element, found.style);
      else if (isPresentationAttribute(attribute.name)) found.attributes.push(toWritten(attribute, element));
      else if (
        animates !== undefined &&
        isPresentationAttribute(animates) &&
        animatedValues.has(attribute.name)
      ) {
        found.animated.push({
          ...toWritten(attribute, element),
          property: animates,
          tally: createTally(true),
        });
      }
    }
    return found;
  };

  function readStyle(attribute: SvgAttribute, element: SvgElement, found: WrittenValue[]): void {
    let declarations = known.get(attribute.value);
    if (!declarations) known.set(attribute.value, (declarations = splitDeclarations(attribute.value)));
    for (const declaration of declarations) {
      if (!isTracked(declaration.property, declaration.value)) continue;
      found.push(fromDeclaration(declaration, attribute, element));
    }
  }
}

function toWritten(attribute: SvgAttribute, element: SvgElement): WrittenValue {
  const { name, value, start, end, exact } = attribute;
  return {
    property: name,
    text: value,
    start: exact ? start : null,
    whole: { start, end },
    isImportant: false,
    owner: { kind: 'element', element, name },
    tally: createTally(false),
  };
}

function fromDeclaration(
  declaration: Declaration,
  attribute: SvgAttribute,
  element: SvgElement,
): WrittenValue {
  const { property, value, isImportant } = declaration;
  const start = attribute.exact ? attribute.start + declaration.start : null;
  return {
    property,
    text: value,
    start,
    whole:
      start === null ? { start: attribute.start, end: attribute.end } : { start, end: start + value.length },
    isImportant,
    owner: { kind: 'element', element, name: `style { ${property}` },
    tally: createTally(false),
  };
}
