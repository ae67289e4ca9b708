import type { PdfDict } from '../../model/pdf-object.ts';
import { readStream } from '../../objects/read-value.ts';
import type { Walk } from '../walk.ts';
import { paintForm } from './paint-form.ts';

/** Paints the group of a soft mask once for a page, as what is not seen itself. */
export function paintSoftMask(walk: Walk, mask: PdfDict): void {
  const stream = readStream(walk.context.file, mask.get('G'));
  if (stream === undefined || walk.gathered !== null || walk.masks.has(stream.id)) return;
  walk.masks.add(stream.id);
  const state = { ...walk.state };
  Object.assign(walk.state, {
    hasSoftMask: false,
    isBlended: false,
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
  });
  paintForm(walk, walk.context.form(stream), { change: (around) => ({ ...around, isMask: true }) });
  walk.state = state;
}
