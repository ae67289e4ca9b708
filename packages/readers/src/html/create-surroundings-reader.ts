import type { Backdrop, Color, Inherited } from '@brandlint/core';
import { attributeOf, type MarkupElement } from '../markup/element.ts';
import { parseLegacyColor } from '../markup/parse-legacy-color.ts';
import { createColorFinder } from '../values/find-colors.ts';
import { groundBeneath, hintedGround, isTransparent, layOver, widgets, type Ground } from './ground.ts';
import { readInlineStyle, type InlineStyle } from '../markup/read-inline-style.ts';

/**
 * What the text of an element stands on, what its `style` attribute inherits, and the colour that its text has, where
 * anything is certain. `isStyled`: stylesheets and scripts of the page may change how it looks.
 */
export type Surroundings = {
  backdrop: Backdrop;
  inherited: Inherited | undefined;
  color: Color | undefined;
  isStyled: boolean;
};

type State = { ground: Ground; inheritedGround: Ground; color: Color | undefined; isBlended: boolean };

const root: State = {
  ground: 'no element around it sets a background',
  inheritedGround: 'no element around it sets a background',
  color: undefined,
  isBlended: false,
};
const noStyle: InlineStyle = new Map();

const blends = [
  'opacity',
  'filter',
  'mix-blend-mode',
  '-webkit-filter',
  'background-blend-mode',
  'background-clip',
];

/**
 * Makes the function that tells what an element stands on, from `style` attributes and those older than stylesheets. The
 * elements are asked for parents first. Where a page has stylesheets nothing is certain, so nothing is told.
 */
export function createSurroundingsReader(
  elements: readonly MarkupElement[],
): (element: MarkupElement) => Surroundings {
  if (elements.some(bringsStyles)) return () => styledElsewhere;
  const find = createColorFinder(new Map(), 'css');
  const states = new Map<MarkupElement, State>();
  for (const element of elements) {
    states.set(element, derive(element, (element.parent && states.get(element.parent)) ?? root));
  }

  return (element) => {
    const { ground, inheritedGround, color: own } = states.get(element) ?? root;
    const color = element.parent && states.get(element.parent)?.color;
    const backdrop = typeof inheritedGround === 'string' ? undefined : ([inheritedGround] as const);
    const isKnown = color !== undefined || backdrop !== undefined;
    return {
      backdrop:
        typeof ground === 'string'
          ? { kind: 'unknown', reason: ground }
          : { kind: 'colors', colors: [ground] },
      inherited: isKnown ? { ...(color && { color }), ...(backdrop && { backdrop }) } : undefined,
      color: own,
      isStyled: false,
    };
  };

  function derive(element: MarkupElement, parent: State): State {
    const hasStyle = element.attributes.has('style');
    if (element.attributes.size === 0 && element.space === 'html' && !widgets.has(element.tag)) {
      return { ...parent, inheritedGround: parent.ground };
    }
    const style = hasStyle ? readInlineStyle(attributeOf(element, 'style')) : noStyle;
    const color = colorOf(element, style, parent.color);
    const isBlended = parent.isBlended || blends.some((property) => style.has(property));
    if (isBlended) {
      const reason = 'it is blended with what lies behind it';
      return { ground: reason, inheritedGround: reason, color, isBlended };
    }
    const beneath = groundBeneath(element, style, parent.ground);
    const hinted = hintedGround(element, beneath);
    return {
      ground: styledGround(element, style, beneath, hinted),
      inheritedGround: hinted,
      color,
      isBlended,
    };
  }

  function styledGround(element: MarkupElement, style: InlineStyle, beneath: Ground, hinted: Ground): Ground {
    const shorthand = style.get('background');
    const written = [shorthand, style.get('background-color'), style.get('background-image')];
    const values = written.filter((value) => value !== undefined);
    if (values.some((value) => /url\(|image|gradient\(|\bsrc\(/i.test(value)))
      return 'a picture or a gradient lies behind it';
    if (element.attributes.has('background') && shorthand === undefined) return hinted;
    const value = [...style].findLast(([name]) => name === 'background' || name === 'background-color')?.[1];
    if (value === undefined) return hinted;
    const hits = find(value, { names: true, expectsColor: true });
    const [hit] = hits;
    if (!hit) return isTransparent(value) ? beneath : 'the background is not a plain colour';
    if (hits.length > 1 || hit.kind !== 'color') return 'the background is not a plain colour';
    return layOver(hit.color, beneath);
  }

  function colorOf(
    element: MarkupElement,
    style: InlineStyle,
    inherited: Color | undefined,
  ): Color | undefined {
    const value = style.get('color');
    if (value !== undefined) {
      const [hit, ...others] = find(value, { names: true, expectsColor: true });
      if (hit?.kind === 'color' && others.length === 0) return hit.color;
      return /^(?:inherit|currentcolor)$/i.test(value) ? inherited : undefined;
    }
    const hint = element.tag === 'font' ? 'color' : element.tag === 'body' ? 'text' : undefined;
    const hinted = hint === undefined ? undefined : parseLegacyColor(attributeOf(element, hint));
    if (hinted) return hinted.color;
    const isOwn = widgets.has(element.tag) || (element.tag === 'a' && element.attributes.has('href'));
    return isOwn ? undefined : inherited;
  }
}

const styledElsewhere: Surroundings = {
  backdrop: { kind: 'unknown', reason: 'a stylesheet of the page may change what lies behind it' },
  inherited: undefined,
  color: undefined,
  isStyled: true,
};

function bringsStyles({ tag, attributes }: MarkupElement): boolean {
  if (tag === 'style') return true;
  if (tag === 'script') return attributes.has('src');
  return tag === 'link' && /(?:^|\s)stylesheet(?:\s|$)/i.test(attributes.get('rel')?.value ?? '');
}
