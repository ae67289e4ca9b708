import type { WrittenAt } from '../../collect/use-collector.ts';
import { attributeOf, type XmlElement } from '../../../xml/xml-element.ts';
import { keepCase, oneValue, replaceHex, type NewValues, type Unwritable } from './new-values.ts';
import { writeDrawingColor } from './write-drawing-color.ts';

/** What the attributes become where a colour is written, so that it is `hex`, in the notation that stands there. */
export function writeOfficeColor({ element, attribute }: WrittenAt, hex: string): NewValues | Unwritable {
  if (attribute === undefined) return writeDrawingColor(element, hex);
  if (attribute.startsWith('w:')) return writeWordColor(element, attribute, hex);
  if (attribute === 'rgb') return writeSheetColor(element, hex);
  const value = attributeOf(element, attribute) ?? '';
  if (element.name.startsWith('v:')) return writeOldColor(attribute, value, hex);
  return oneValue(attribute, replaceHex(value, hex));
}

function writeWordColor(element: XmlElement, attribute: string, hex: string): NewValues | Unwritable {
  const value = attributeOf(element, attribute) ?? '';
  if (element.name === 'w:highlight') {
    return {
      reason: `a highlight of Word has one of sixteen fixed colours, and this is ${value.slice(0, 60)}`,
      cure: 'use shading in the official colour instead of the highlight',
    };
  }
  const reference = attributeOf(element, attribute === 'w:fill' ? 'w:themeFill' : 'w:themeColor');
  if (reference !== undefined && reference !== 'none') {
    return fromTheme(reference, 'a tint or shade');
  }
  return oneValue(attribute, keepCase(hex, value));
}

function writeSheetColor(element: XmlElement, hex: string): NewValues | Unwritable {
  const value = attributeOf(element, 'rgb');
  const tint = attributeOf(element, 'tint');
  if (value === undefined) {
    const index = attributeOf(element, 'indexed');
    if (index === undefined) return fromTheme('a colour of the theme', `a tint of ${tint ?? '0'}`);
    return {
      reason: `it is number ${index.slice(0, 10)} of the old palette of Excel`,
      cure: 'give it the official colour in Excel',
    };
  }
  if (tint !== undefined && Number(tint) !== 0) return fromTheme(value, `a tint of ${tint.slice(0, 20)}`);
  const alpha = value.length === 8 ? value.slice(0, 2) : '';
  return oneValue('rgb', alpha + keepCase(hex, value.slice(alpha.length)));
}

/** A colour of VML; a number in brackets says the place in a palette, which programs prefer to the value before it. */
function writeOldColor(attribute: string, value: string, hex: string): NewValues | Unwritable {
  if (value.endsWith(']')) {
    return {
      reason: `the number behind ${value.slice(0, 60)} names a colour of the theme, which would win over any other value`,
      cure: 'give the drawing the official colour in Word',
    };
  }
  return oneValue(attribute, `#${keepCase(hex, value.startsWith('#') ? value : '')}`);
}

function fromTheme(base: string, change: string): Unwritable {
  return {
    reason: `it is worked out from ${base.slice(0, 60)} by ${change}, so no value of its own is written`,
    cure: 'give it the official colour in the program that it was made with',
  };
}
