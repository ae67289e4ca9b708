import { limits } from '../limits.ts';
import { toTargetSize, type TargetSize } from '../pixels/target-size.ts';
import { findRootTag, type RootTag } from './find-root-tag.ts';
import { readDrawingFrame, type DrawingFrame } from './read-drawing-frame.ts';

/** A drawing that may be drawn: its own size in px, and its text, framed anew so that it fills the target exactly. */
export type PreparedDrawing = { text: string; width: number; height: number; target: TargetSize };

/** What both renderers leave out: neither has the fonts of the other, and a picture stands still. */
const style =
  '<style xmlns="http://www.w3.org/2000/svg">text,foreignObject{display:none!important}*{animation:none!important;transition:none!important}</style>';

/** Holds a drawing against the limits and frames it for a picture of `size` px; `fault` where it may not be drawn. */
export function prepareDrawing(text: string, size: number): PreparedDrawing | { fault: string } {
  if (text.length > limits.textLength) {
    return { fault: `the drawing is longer than ${limits.textLength} characters` };
  }
  if (hasTooManyTags(text)) return { fault: `the drawing has more than ${limits.tags} tags` };
  const root = findRootTag(text);
  if (root === undefined || !/^(?:[^:]+:)?svg$/.test(root.name)) {
    return { fault: 'it does not start as a drawing: no svg element was found' };
  }
  const frame = readDrawingFrame(root);
  if ('fault' in frame) return frame;
  const target = toTargetSize(frame.width, frame.height, size);
  return { text: reframe(text, root, frame, target), width: frame.width, height: frame.height, target };
}

function hasTooManyTags(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (++count > limits.tags) return true;
  }
  return false;
}

function reframe(text: string, root: RootTag, frame: DrawingFrame, target: TargetSize): string {
  const { originX, originY, scaleX, scaleY } = frame;
  const framed = {
    width: target.width,
    height: target.height,
    viewBox: [
      originX,
      originY,
      target.width / target.scale / scaleX,
      target.height / target.scale / scaleY,
    ].join(' '),
    preserveAspectRatio: 'none',
  };
  const replaced = Object.keys(framed)
    .flatMap((name) => root.attributes.get(name) ?? [])
    .sort((one, other) => one.start - other.start);
  let head = text.slice(0, root.nameEnd);
  for (const [name, value] of Object.entries(framed)) head += ` ${name}="${value}"`;
  let at = root.nameEnd;
  for (const { start, end } of replaced) {
    head += text.slice(at, start);
    at = end;
  }
  head += text.slice(at, root.end);
  return root.isSelfClosing ? head : head + style + text.slice(root.end);
}
