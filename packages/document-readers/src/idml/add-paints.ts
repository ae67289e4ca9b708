import type { PlainRole } from '@brandlint/core';
import { attributeOf, childOf, localOf, numberOf, type XmlElement } from '../xml/xml-element.ts';
import type { IdmlCollector, IdmlPlace } from './idml-collector.ts';

const textElements = new Set(
  'CharacterStyleRange ParagraphStyleRange CharacterStyle ParagraphStyle'.split(' '),
);
const effectElements = new Set(
  'DropShadowSetting InnerShadowSetting OuterGlowSetting InnerGlowSetting BevelAndEmbossSetting'.split(' '),
);

/** Adds what an element itself is painted with; its children are left alone. `alpha`: of all that contains it, 0–1. */
export function addPaints(
  collector: IdmlCollector,
  element: XmlElement,
  place: IdmlPlace,
  alpha: number,
): void {
  const isText = textElements.has(localOf(element));
  for (const [name, value] of element.attributes) {
    if (!name.endsWith('Color') || value === 'n') continue;
    collector.addPaint(
      { swatch: value, tint: tintOf(element, name), alpha, role: roleOf(name, isText) },
      place,
    );
  }
  for (const property of childOf(element, 'Properties')?.children ?? []) {
    const name = localOf(property);
    if (!name.endsWith('Color') || attributeOf(property, 'type') !== 'object') continue;
    const swatch = property.text.trim();
    if (swatch === 'n') continue;
    collector.addPaint({ swatch, tint: tintOf(element, name), alpha, role: roleOf(name, isText) }, place);
  }
  addEffects(collector, element, place);
}

/** How opaque an element is, 0–1, with what it is painted with. */
export function opacityOf(element: XmlElement): number {
  const blending = childOf(childOf(element, 'TransparencySetting'), 'BlendingSetting');
  const opacity = numberOf(blending, 'Opacity') ?? 100;
  return Math.min(1, Math.max(0, opacity / 100));
}

function addEffects(collector: IdmlCollector, element: XmlElement, place: IdmlPlace): void {
  for (const effect of childOf(element, 'TransparencySetting')?.children ?? []) {
    const isOn =
      attributeOf(effect, 'Applied') === 'true' || (attributeOf(effect, 'Mode') ?? 'None') !== 'None';
    const swatch = attributeOf(effect, 'EffectColor');
    if (!effectElements.has(localOf(effect)) || !isOn || swatch === undefined || swatch === 'n') continue;
    collector.addPaint({ swatch, tint: 1, alpha: 1, role: 'shadow' }, place);
  }
}

/** The tint that belongs to a colour is named alike; below 0 there is none of its own. */
function tintOf(element: XmlElement, name: string): number {
  const tint = numberOf(element, name.replace(/Color$/, 'Tint')) ?? -1;
  return tint < 0 ? 1 : Math.min(1, tint / 100);
}

function roleOf(name: string, isText: boolean): PlainRole | 'text' {
  if (name === 'FillColor') return isText ? 'text' : 'fill';
  if (name.endsWith('FillColor')) return 'fill';
  return name === 'StrokeColor' || name === 'GapColor' ? 'stroke' : 'border';
}
