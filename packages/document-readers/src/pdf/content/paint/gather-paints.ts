import type { PdfDict, PdfStream } from '../../model/pdf-object.ts';
import type { PageSink } from '../../model/page-sink.ts';
import { readDict } from '../../objects/read-value.ts';
import type { InnerPaint, Pattern } from '../resources/pattern.ts';
import { Scope } from '../resources/scope.ts';
import { initialState } from '../state/graphics-state.ts';
import { everywhere, identity } from '../state/matrix.ts';
import { Walk } from '../walk.ts';
import type { Ink } from './ink.ts';

type Tiling = Extract<Pattern, { kind: 'tiling' }>;
type Gathered = { paints: readonly InnerPaint[]; glyphColor: Walk['glyphColor'] };

const nothing: readonly InnerPaint[] = [];

/** What a tiling pattern paints, in the ink that it is painted with where it has none of its own. Interpreted once for each. */
export function gatherTiling(walk: Walk, pattern: Tiling, ink: Ink | null): readonly InnerPaint[] {
  const given = pattern.isColored ? null : ink;
  const known = pattern.paints.get(given);
  if (known !== undefined) return known;
  const resources = readDict(walk.context.file, pattern.stream.dict.get('Resources'));
  const gathered = gatherPaints(walk, pattern.stream, resources, given, pattern.isColored ? null : 'given');
  if (gathered === undefined) return nothing;
  pattern.paints.set(given, gathered.paints);
  return gathered.paints;
}

/** Interprets a stream for itself and gives what it paints; `undefined` where it is in the middle of being interpreted. */
export function gatherPaints(
  walk: Walk,
  stream: PdfStream,
  resources: PdfDict | undefined,
  ink: Ink | null,
  glyphColor: Walk['glyphColor'] = null,
): Gathered | undefined {
  const { context } = walk;
  if (walk.active.has(stream.id) || walk.depth >= context.limits.nesting) {
    walk.fault('too-deep', 'forms, patterns or glyphs lie in one another too deeply, or in themselves');
    return undefined;
  }
  const gathered = new Map<string, InnerPaint>();
  const state = initialState(identity, everywhere, ink ?? context.black);
  const inner = new Walk({
    context,
    sink: faultsOnly(walk),
    page: walk.page,
    run: walk.run,
    scope: resources === undefined ? walk.scope : new Scope(context, resources, walk.scope),
    state,
    text: { matrix: identity, line: identity },
    gathered,
    active: walk.active,
    depth: walk.depth + 1,
  });
  inner.glyphColor = glyphColor;
  walk.active.add(stream.id);
  inner.run(inner, context.content(stream).bytes);
  walk.active.delete(stream.id);
  return { paints: [...gathered.values()], glyphColor: inner.glyphColor };
}

function faultsOnly(walk: Walk): PageSink {
  const ignore = (): void => undefined;
  return {
    mark: ignore,
    run: ignore,
    path: ignore,
    image: ignore,
    fault: ({ code, reason }) => {
      walk.fault(code, reason);
    },
  };
}
