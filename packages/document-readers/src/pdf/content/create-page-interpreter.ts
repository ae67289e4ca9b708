import type { PageSink } from '../model/page-sink.ts';
import type { PdfStream } from '../model/pdf-object.ts';
import type { PdfFile, PdfPage } from '../objects/pdf-file.ts';
import { readNumber } from '../objects/read-value.ts';
import { defaultContentLimits, type ContentLimits } from './content-limits.ts';
import { paintAnnotation } from './paint/paint-annotation.ts';
import { DocumentContext } from './resources/document-context.ts';
import { Scope } from './resources/scope.ts';
import { runContent } from './run-content.ts';
import { initialState } from './state/graphics-state.ts';
import { identity } from './state/matrix.ts';
import { toPageSpace } from './state/page-space.ts';
import { Walk } from './walk.ts';

/** Tells a sink all that a page paints, in the order of painting. Never throws: what cannot be read is a fault. */
export type InterpretPage = (page: PdfPage, sink: PageSink) => void;

/** Makes what interprets the pages of one file; it keeps between pages what they share. */
export function createPageInterpreter(file: PdfFile, limits: Partial<ContentLimits> = {}): InterpretPage {
  const context = new DocumentContext(file, { ...defaultContentLimits, ...limits });
  return (page, sink) => {
    const space = toPageSpace(page);
    const walk = new Walk({
      context,
      sink,
      page: space,
      run: runContent,
      scope: new Scope(context, page.resources, null),
      state: initialState(space.matrix, space.shown, context.black),
      text: { matrix: identity, line: identity },
    });
    walk.parents = readNumber(file, page.dict.get('StructParents')) ?? null;
    const { around } = walk;
    walk.run(walk, joinContents(walk, page.contents));
    walk.around = around;
    walk.marked = [];
    walk.stack = [];
    walk.state = initialState(space.matrix, space.shown, context.black);
    for (const annotation of page.annotations) paintAnnotation(walk, annotation);
  };
}

/** The streams of a page as one, with white space in between: what is begun in one may end in the next. */
function joinContents(walk: Walk, streams: readonly PdfStream[]): Uint8Array {
  const parts = streams.map((stream) => {
    const { bytes, isWhole } = walk.context.file.decode(stream);
    if (!isWhole) walk.fault('damaged-content', 'the content of the page is damaged and read only in part');
    return bytes;
  });
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0)).fill(10);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}
