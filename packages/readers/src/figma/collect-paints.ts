import type { Reference } from '@brandlint/core';
import type { ColorBook } from './color-book.ts';
import type { BoundColor, FigmaEffect, FigmaPaint, NamedColor } from './model/figma-paint.ts';
import { createPaths, extendPath, type MemberPath } from './property-paths.ts';
import { addGap, type PropertyPath, type Subject } from './subject.ts';
import { type Standing, toColorUse } from './to-color-use.ts';

/** Where variables are judged that colours are bound to. */
export type References = (variable: string | undefined) => Reference | undefined;

/** Notes the colours of paints and effects. */
export type PaintCollector = {
  collectPaints: (
    subject: Subject,
    paints: readonly FigmaPaint[],
    pathOf: (index: number) => MemberPath,
    standing: Standing,
  ) => void;
  collectEffects: (
    subject: Subject,
    effects: readonly FigmaEffect[],
    pathOf: (index: number) => MemberPath,
    standing: Standing,
  ) => void;
  /** Notes one colour; what is shown at an opacity of its own is judged where it stands, variable or not. */
  collectColor: (
    subject: Subject,
    path: PropertyPath,
    color: BoundColor,
    opacity: number,
    standing: Standing,
  ) => void;
};

/** Makes what notes the colours of one document. */
export function createPaintCollector(book: ColorBook, references: References): PaintCollector {
  return { collectPaints, collectEffects, collectColor };

  function collectPaints(
    subject: Subject,
    paints: readonly FigmaPaint[],
    pathOf: (index: number) => MemberPath,
    standing: Standing,
  ): void {
    for (let index = 0; index < paints.length; index++) {
      const paint = paints[index];
      if (!paint || !isSeen(paint)) continue;
      switch (paint.type) {
        case 'SOLID':
          collectColor(subject, pathOf(index).color, paint, paint.opacity, standing);
          break;
        case 'GRADIENT_LINEAR':
        case 'GRADIENT_RADIAL':
        case 'GRADIENT_ANGULAR':
        case 'GRADIENT_DIAMOND':
          collectStops(subject, paint.stops, paint.opacity, pathOf(index), standing);
          break;
        case 'SHADER':
          collectNamed(subject, paint.colors, paint.opacity, pathOf(index), standing);
          break;
        case 'IMAGE':
        case 'VIDEO':
        case 'PATTERN':
          break;
        case 'UNKNOWN':
          addUnknownPaint(subject, pathOf(index), paint.name, standing);
          break;
        default:
          addUnknownPaint(subject, pathOf(index), nameOf(paint), standing);
      }
    }
  }

  function collectStops(
    subject: Subject,
    stops: readonly BoundColor[],
    opacity: number,
    path: PropertyPath,
    standing: Standing,
  ): void {
    const ofStop: Standing = { ...standing, role: 'stop', text: undefined };
    for (let stop = 0; stop < stops.length; stop++) {
      const color = stops[stop];
      if (color)
        collectColor(subject, extendPath(path, ['gradientStops', stop, 'color']), color, opacity, ofStop);
    }
  }

  function collectNamed(
    subject: Subject,
    colors: readonly NamedColor[],
    opacity: number,
    path: PropertyPath,
    standing: Standing,
  ): void {
    const ofShader: Standing = { ...standing, role: 'stop', text: undefined };
    for (const color of colors) {
      collectColor(subject, extendPath(path, color.property), color, opacity, ofShader);
    }
  }

  function collectEffects(
    subject: Subject,
    effects: readonly FigmaEffect[],
    pathOf: (index: number) => MemberPath,
    standing: Standing,
  ): void {
    for (let index = 0; index < effects.length; index++) {
      const effect = effects[index];
      if (!effect?.visible) continue;
      switch (effect.type) {
        case 'DROP_SHADOW':
        case 'INNER_SHADOW':
          collectColor(subject, pathOf(index).color, effect, 1, standing);
          break;
        case 'NOISE':
          collectColor(subject, pathOf(index).color, effect, 1, standing);
          if (effect.second)
            collectColor(subject, extendPath(pathOf(index), ['secondaryColor']), effect.second, 1, standing);
          break;
        case 'SHADER':
          for (const color of effect.colors)
            collectColor(subject, extendPath(pathOf(index), color.property), color, 1, standing);
          break;
        case 'LAYER_BLUR':
        case 'BACKGROUND_BLUR':
        case 'TEXTURE':
        case 'GLASS':
          break;
        case 'UNKNOWN':
          addUnknownEffect(subject, pathOf(index), effect.name);
          break;
        default:
          addUnknownEffect(subject, pathOf(index), nameOf(effect));
      }
    }
  }

  function collectColor(
    subject: Subject,
    path: PropertyPath,
    color: BoundColor,
    opacity: number,
    standing: Standing,
  ): void {
    const booked = book(color.color, opacity);
    if (booked) {
      const isOwnTint = color.variable !== undefined && opacity !== 1;
      const reference = standing.reference ?? (isOwnTint ? 'judged-here' : references(color.variable));
      if (booked.color.alpha !== 0 || standing.role === 'stop')
        subject.uses.push(toColorUse(subject, path, booked, reference, standing));
    } else {
      addGap(subject, path, 'color-unreadable', 'a colour is given in numbers that are none', standing.range);
    }
  }
}

/** Whether a paint is there to be seen. */
export function isSeen({ visible, opacity }: Pick<FigmaPaint, 'visible' | 'opacity'>): boolean {
  return visible && !(opacity <= 0);
}

function addUnknownPaint(subject: Subject, path: PropertyPath, name: string, { range }: Standing): void {
  addGap(subject, path, 'unknown-paint', `paints of the type ${name} are not known`, range);
}

function addUnknownEffect(subject: Subject, path: PropertyPath, name: string): void {
  addGap(subject, path, 'unknown-effect', `effects of the type ${name} are not known`);
}

/** A new member of the model stops the build here; at run time it is only named. */
function nameOf(value: never): string {
  return String((value as { type?: unknown }).type);
}

/** The paths of the lists that a node has. */
export const pathsOf = {
  fills: createPaths(['fills']),
  strokes: createPaths(['strokes']),
  effects: createPaths(['effects']),
};
