import { readName } from '../../objects/read-value.ts';
import { readInlineImage } from '../lexer/read-inline-image.ts';
import { paintShading } from '../paint/paint-brush.ts';
import { paintForm } from '../paint/paint-form.ts';
import { paintImage } from '../paint/paint-image.ts';
import { edgesOf, intersect } from '../state/matrix.ts';
import { emptyFingerprint, extendFingerprint, writeFingerprint } from '@brandlint/core';
import type { Operators } from './operator.ts';

/** Forms, images and shadings (ISO 32000-2, 8.7.4.2, 8.8 on), and what glyphs say of their colour (9.6.4). */
export const objectOperators: Operators = {
  Do: (walk, operands) => {
    const name = operands.lastName();
    const stream = walk.scope.stream(name);
    if (stream === undefined) {
      walk.fault('missing-object', `“${name}”, which is to be painted, is not in the file`);
      return;
    }
    if (readName(walk.context.file, stream.dict.get('Subtype')) === 'Image')
      paintImage(walk, stream, `/${name} Do`);
    else paintForm(walk, walk.context.form(stream));
  },
  BI: (walk, _, lexer) => {
    const start = lexer.at;
    const stream = readInlineImage(lexer, '');
    const bytes = lexer.bytes.subarray(start, lexer.at);
    const text = new TextDecoder('latin1').decode(bytes);
    const id = `inline ${writeFingerprint(extendFingerprint(emptyFingerprint, text))}`;
    paintImage(walk, { ...stream, id }, 'BI');
  },
  sh: (walk, operands) => {
    const name = operands.lastName();
    const shading = walk.scope.shading(name);
    if (shading === undefined) {
      walk.fault('unreadable-shading', `the shading “${name}” cannot be read`);
      return;
    }
    const { state, page } = walk;
    let edges = intersect(state.clip, page.shown);
    const [left, bottom, right, top] = shading.bounds ?? [];
    if (left !== undefined && bottom !== undefined && right !== undefined && top !== undefined)
      edges = intersect(edges, edgesOf({ left, bottom, right, top }, state.matrix));
    if (edges.x1 >= edges.x0 && edges.y1 >= edges.y0) paintShading(walk, shading, false, edges, false);
  },
  d0: (walk) => {
    if (walk.gathered !== null) walk.glyphColor ??= 'own';
  },
  d1: (walk) => {
    if (walk.gathered !== null) walk.glyphColor ??= 'given';
  },
};
