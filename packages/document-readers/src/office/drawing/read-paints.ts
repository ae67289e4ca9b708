import type { Backdrop, PlainRole } from '@brandlint/core';
import { colorElements, resolveColor, type ColorScheme, type ResolvedColor } from '../color/resolve-color.ts';
import { attributeOf, type XmlElement } from '../../xml/xml-element.ts';

/** A colour of a drawing with what it does. `words` tell what of it, inmost last: `['line', 'color']`. */
export type Paint = { role: PlainRole | 'text'; element: XmlElement; words: readonly (string | number)[] };

type Step = { element: XmlElement; role: PlainRole | 'text'; words: readonly (string | number)[] };

/** Elements that say what the colours in them do. */
const roles: ReadonlyMap<string, { role: PlainRole | 'text'; word: string }> = new Map([
  ['a:ln', { role: 'stroke', word: 'line' }],
  ['a:lnL', { role: 'border', word: 'left border' }],
  ['a:lnR', { role: 'border', word: 'right border' }],
  ['a:lnT', { role: 'border', word: 'top border' }],
  ['a:lnB', { role: 'border', word: 'bottom border' }],
  ['a:lnTlToBr', { role: 'border', word: 'diagonal border' }],
  ['a:lnBlToTr', { role: 'border', word: 'diagonal border' }],
  ['a:tcBdr', { role: 'border', word: 'border' }],
  ['a:effectLst', { role: 'shadow', word: 'effect' }],
  ['a:effectDag', { role: 'shadow', word: 'effect' }],
  ['a:rPr', { role: 'text', word: 'text' }],
  ['a:defRPr', { role: 'text', word: 'text' }],
  ['a:tcTxStyle', { role: 'text', word: 'text' }],
  ['a:highlight', { role: 'background', word: 'highlight' }],
  ['a:buClr', { role: 'text', word: 'bullet' }],
  ['a:extrusionClr', { role: 'fill', word: 'extrusion' }],
  ['a:contourClr', { role: 'stroke', word: 'contour' }],
  ['a:duotone', { role: 'fill', word: 'recolouring' }],
  ['a:clrChange', { role: 'fill', word: 'recolouring' }],
  ['a:clrRepl', { role: 'fill', word: 'recolouring' }],
]);

/** Colours in these are not painted: they end an empty paragraph, come with a font, or are what a picture had before. */
const silent = new Set([
  'a:endParaRPr',
  'a:fontRef',
  'a:clrFrom',
  'mc:Fallback',
  'a14:hiddenFill',
  'a14:hiddenLine',
]);

/** More steps than this to a colour are written by nobody. */
const mostSteps = 64;

/** Every colour below an element with what it does there; `skip` names elements that others read. */
export function findPaints(root: XmlElement, role: PlainRole | 'text', skip?: ReadonlySet<string>): Paint[] {
  const paints: Paint[] = [];
  const stack: Step[] = [{ element: root, role, words: [] }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { element, words } = step;
    if (silent.has(element.name) || (element !== root && skip?.has(element.name))) continue;
    if (colorElements.has(element.name)) {
      paints.push({ role: step.role, element, words: words.length === 0 ? ['fill'] : words });
      continue;
    }
    const meaning = roles.get(element.name);
    const inner: Omit<Step, 'element'> = meaning
      ? { role: meaning.role, words: [...words.slice(-mostSteps), meaning.word] }
      : enter(element, step);
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at];
      if (child) stack.push({ element: child, ...inner });
    }
  }
  return paints;
}

function enter(element: XmlElement, { role, words }: Step): Omit<Step, 'element'> {
  if (element.name === 'a:gs') {
    const number = (element.parent?.children.indexOf(element) ?? 0) + 1;
    // A gradient of text is still the colour of text to nobody: its stops are judged as stops.
    return { role: 'stop', words: [...words, 'gradient', 'stop', number] };
  }
  if (element.name === 'a:pattFill') return { role, words: [...words, 'pattern'] };
  return { role, words };
}

/** What a fill is to a text upon it. */
export type Fill =
  { kind: 'none' } | { kind: 'solid'; color: ResolvedColor } | { kind: 'other'; reason: string };

/** The fill among the children of an element; `undefined` where none is said, so that it is inherited. */
export function fillIn(element: XmlElement | undefined, scheme: ColorScheme): Fill | undefined {
  for (const child of element?.children ?? []) {
    switch (child.name) {
      case 'a:noFill':
        return { kind: 'none' };
      case 'a:solidFill': {
        const [inner] = child.children;
        const color = inner && resolveColor(inner, scheme);
        return color && !('fault' in color)
          ? { kind: 'solid', color }
          : { kind: 'other', reason: 'what it stands on has a colour that is not known' };
      }
      case 'a:gradFill':
        return { kind: 'other', reason: 'a gradient lies beneath it' };
      case 'a:pattFill':
        return { kind: 'other', reason: 'a pattern lies beneath it' };
      case 'a:blipFill':
        return { kind: 'other', reason: 'a picture lies beneath it' };
      case 'a:grpFill':
        return { kind: 'other', reason: 'the fill of its group lies beneath it' };
      default:
    }
  }
  return undefined;
}

/** What a fill is beneath a text; `undefined` where it lets show what is beneath it in turn. */
export function toBackdrop(fill: Fill | undefined): Backdrop | undefined {
  if (!fill || fill.kind === 'none') return undefined;
  if (fill.kind === 'other') return { kind: 'unknown', reason: fill.reason };
  const { channels, alpha } = fill.color;
  if (alpha < 1) return { kind: 'unknown', reason: 'what it stands on is transparent' };
  return { kind: 'colors', colors: [{ space: 'srgb', components: channels, alpha: 1 }] };
}

/** What an element of a drawing is called by its author. */
export function nameOf(properties: XmlElement | undefined): string {
  return (attributeOf(properties, 'name') ?? '').slice(0, 200);
}
