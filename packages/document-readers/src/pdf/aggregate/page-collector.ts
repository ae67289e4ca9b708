import type { Backdrop, GapList } from '@brandlint/core';
import { isScreenColor } from '@brandlint/core';
import type { PageBox } from '../model/mark.ts';
import type { MarkKind, PageSink } from '../model/page-sink.ts';
import type { PdfPage } from '../objects/pdf-file.ts';
import type { PictureCollector } from '../pictures/picture-collector.ts';
import type { TextCollector } from '../text/text-collector.ts';
import type { ColorCollector } from './color-collector.ts';
import { joinBoxes } from '../text/page-fragment.ts';
import { PageGround } from './page-ground.ts';
import { toShape } from './path-shape.ts';

/** What collects what the pages of a file paint. */
export type Collectors = {
  colors: ColorCollector;
  texts: TextCollector;
  pictures: PictureCollector;
  gaps: GapList;
  /** Told once text is found to stand on nothing but the page. */
  onPaper: () => void;
};

/** Lines are thinner than this, in points: what stands on a line is not told apart from what it stands on. */
const thickStroke = 4;

/** A text as it is painted, glyph by glyph or all at once: what follows on its line is one place with it. */
type OpenText = { kind: MarkKind; box: PageBox; backdrop: Backdrop | null };

/** Takes what one page paints and hands it on. `end` is to be called after the last of it. */
export function createPageSink(page: PdfPage, collectors: Collectors): { sink: PageSink; end: () => void } {
  const { colors, texts, pictures, gaps, onPaper } = collectors;
  const ground = createGround(page);
  /** What was filled, but not as a rectangle: the path that comes next says how. */
  let shapeless: { kind: MarkKind; box: PageBox } | null = null;
  let hasImageColors = false;
  let text: OpenText | null = null;

  const endText = (): void => {
    if (text) colors.add(text.kind, text.box, text.backdrop);
    text = null;
  };
  const addText = (kind: MarkKind, box: PageBox): void => {
    const isSeenOnScreen = kind.unseen === null && isScreenColor(kind.color);
    const backdrop = isSeenOnScreen ? (kind.isBlended ? blended : groundOf(box)) : null;
    if (text?.kind === kind && isSameGround(text.backdrop, backdrop) && goesOn(text.box, box)) {
      text.box = joinBoxes(text.box, box);
      return;
    }
    endText();
    text = { kind, box, backdrop };
  };
  const settle = (): void => {
    if (shapeless) ground.paint(shapeless.box, null, null);
    shapeless = null;
  };
  const groundOf = (box: PageBox): Backdrop => {
    settle();
    const { backdrop, isPaper } = ground.beneath(box);
    if (isPaper) onPaper();
    return backdrop;
  };

  const sink: PageSink = {
    mark: (kind, box, isSolid) => {
      if (kind.role === 'text') {
        addText(kind, box);
        return;
      }
      colors.add(kind, box, null);
      if (kind.role === 'image') hasImageColors = true;
      if (kind.unseen !== null || kind.role === 'stroke') return;
      settle();
      const isOpaque = kind.alpha >= 1 && !kind.isBlended;
      if (isSolid) ground.paint(box, isOpaque ? kind.color : null, null);
      else shapeless = { kind, box };
    },
    run: (run) => texts.add(run),
    path: (path) => {
      if (shapeless && shapeless.kind === path.fill && path.fill.alpha >= 1 && !path.fill.isBlended) {
        // A rectangle that does not fill its box is cut by something that is not told.
        const shape = path.stepCount > 5 ? toShape(path) : null;
        ground.paint(shapeless.box, shape && path.fill.color, shape);
        shapeless = null;
      } else settle();
      if (path.stroke && path.unseen === null && path.strokeWidth >= thickStroke)
        ground.paint(path.box, null, null);
      pictures.addPath(path);
    },
    image: (image) => {
      settle();
      const isSeen = image.unseen === null;
      if (isSeen && !hasImageColors && !image.stencil) gaps.add(photograph, { kind: 'area', ...image.box });
      pictures.addImage(image, groundOf(image.box));
      if (isSeen && !hasImageColors) ground.paint(image.box, null, null);
      hasImageColors = false;
    },
    fault: ({ code, reason, box }) => {
      const kind = /^(?:damaged|too|unreadable)/.test(code) ? 'unreadable' : 'unjudged';
      gaps.add({ kind, code, reason }, { kind: 'area', ...(box ?? { ...corner, page: page.number }) });
    },
  };
  return { sink, end: endText };
}

function isSameGround(one: Backdrop | null, other: Backdrop | null): boolean {
  if (one?.kind !== 'colors' || other?.kind !== 'colors') return one?.kind === other?.kind;
  return one.colors[0] === other.colors[0];
}

/** Whether a box stands right behind another on the same line. */
function goesOn(before: PageBox, after: PageBox): boolean {
  const height = Math.max(before.height, after.height);
  const gap = after.x - (before.x + before.width);
  return (
    Math.abs(after.y - before.y) < 0.2 * height &&
    Math.abs(after.height - before.height) < 0.2 * height &&
    Math.abs(gap) < 0.6 * height
  );
}

const corner = { x: 0, y: 0, width: 0, height: 0 };
const blended: Backdrop = { kind: 'unknown', reason: 'it is blended with what lies beneath' };

const photograph = {
  kind: 'unjudged',
  code: 'picture-of-pixels',
  reason: 'the colours of pictures of pixels are not judged',
} as const;

function createGround({ cropBox, rotate, userUnit }: PdfPage): PageGround {
  const width = (cropBox.right - cropBox.left) * userUnit;
  const height = (cropBox.top - cropBox.bottom) * userUnit;
  return rotate % 180 === 0 ? new PageGround(width, height) : new PageGround(height, width);
}
