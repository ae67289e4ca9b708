import type { ColorSpace } from '../../model/color-space.ts';
import type { MarkKind } from '../../model/page-sink.ts';
import type { PdfStream } from '../../model/pdf-object.ts';
import { nameColorSpace } from '../../color/name-color-space.ts';
import { readName, readNumber } from '../../objects/read-value.ts';
import { edgesOf, keepsLevel } from '../state/matrix.ts';
import type { Walk } from '../walk.ts';
import { paintBrush } from './paint-brush.ts';
import { readImageInks } from './read-image-inks.ts';

const unitSquare = { left: 0, bottom: 0, right: 1, top: 1 };

/** Paints an image where the unit square is. `written` is how the operator that paints it is written. */
export function paintImage(walk: Walk, stream: PdfStream, written: string): void {
  const { context, state, around } = walk;
  const { file } = context;
  const { dict } = stream;
  const edges = edgesOf(unitSquare, state.matrix);
  const layer = dict.get('OC') === undefined ? undefined : context.layers.read(dict.get('OC'));
  if (layer?.isShown === false) walk.around = { ...around, isHidden: true };
  const isStencil = file.resolve(dict.get('ImageMask')) === true;
  const width = readNumber(file, dict.get('Width')) ?? 0;
  const height = readNumber(file, dict.get('Height')) ?? 0;
  const space = isStencil ? null : (walk.scope.readSpace(dict.get('ColorSpace')) ?? null);
  if (!isStencil && space === null && !namesOwnSpace(walk, stream))
    walk.fault('unknown-color-space', 'the colour space of an image cannot be read', edges);
  let stencil: MarkKind | null = null;
  if (isStencil) stencil = paintBrush(walk, 'stencil', false, edges, false);
  else if (space !== null) markInks(walk, stream, space, written);
  if (walk.gathered === null)
    walk.sink.image({
      stream,
      width,
      height,
      space,
      spaceName: space === null ? null : nameColorSpace(space),
      stencil,
      matrix: state.matrix,
      box: walk.visibleBox(edges),
      unseen: stencil === null ? walk.whyUnseen(edges, walk.alphaOf(false), null) : stencil.unseen,
      alpha: walk.alphaOf(false),
      isBlended: walk.isBlended || dict.get('SMask') !== undefined,
      within: walk.around.within.names,
      structure: around.structure,
    });
  walk.around = around;
}

function markInks(walk: Walk, stream: PdfStream, space: ColorSpace, written: string): void {
  const inks = walk.context.onceById(`inks ${stream.id} ${written}`, () =>
    readImageInks(walk.context.file, stream, space, written),
  );
  const edges = edgesOf(unitSquare, walk.state.matrix);
  const isMasked = stream.dict.get('SMask') !== undefined || stream.dict.get('Mask') !== undefined;
  const isSolid = inks.length === 1 && !isMasked && keepsLevel(walk.state.matrix);
  for (const ink of inks) walk.mark('image', ink, false, edges, isSolid);
}

/** JPEG 2000 says itself what its numbers are. */
function namesOwnSpace({ context: { file } }: Walk, { dict }: PdfStream): boolean {
  const filter = file.resolve(dict.get('Filter'));
  const last =
    typeof filter === 'object' && filter?.kind === 'array' ? filter.items.at(-1) : dict.get('Filter');
  return readName(file, last) === 'JPXDecode';
}
