import type { MarkRole } from '../../model/mark.ts';
import type { PdfDict } from '../../model/pdf-object.ts';
import type { PdfBox } from '../../objects/pdf-file.ts';
import { readArray, readDict, readNumber, readNumbers } from '../../objects/read-value.ts';
import { edgesOf, type Edges } from '../state/matrix.ts';
import type { Walk } from '../walk.ts';
import { toInk } from './ink.ts';

type Look = { line: MarkRole | null; inside: MarkRole | null; isBlended?: true };

// What readers draw of them themselves, where the file does not say how they appear (ISO 32000-2, 12.5.6).
const looks: Readonly<Record<string, Look>> = {
  Square: { line: 'stroke', inside: 'fill' },
  Circle: { line: 'stroke', inside: 'fill' },
  Polygon: { line: 'stroke', inside: 'fill' },
  PolyLine: { line: 'stroke', inside: null },
  Line: { line: 'stroke', inside: null },
  Ink: { line: 'stroke', inside: null },
  Underline: { line: 'stroke', inside: null },
  StrikeOut: { line: 'stroke', inside: null },
  Squiggly: { line: 'stroke', inside: null },
  Highlight: { line: 'fill', inside: null, isBlended: true },
  Link: { line: 'stroke', inside: null },
};
const deviceNames = new Map<number, 'gray' | 'rgb' | 'cmyk'>([
  [1, 'gray'],
  [3, 'rgb'],
  [4, 'cmyk'],
]);

/** Paints the colours that an annotation without an appearance is drawn in. */
export function paintPlainAnnotation(walk: Walk, annotation: PdfDict, subtype: string, rect: PdfBox): void {
  const look = Object.hasOwn(looks, subtype) ? looks[subtype] : undefined;
  if (look === undefined) return;
  const edges = edgesOf(rect, walk.state.matrix);
  const { around, state } = walk;
  walk.around = { ...around, within: around.within.inside(`annotation: ${subtype}`) };
  const alpha = readNumber(walk.context.file, annotation.get('CA')) ?? 1;
  walk.state = { ...state, fillAlpha: alpha, strokeAlpha: alpha, isBlended: look.isBlended === true };
  if (look.line !== null && hasLine(walk, annotation)) paint(walk, annotation, 'C', look.line, edges);
  if (look.inside !== null) paint(walk, annotation, 'IC', look.inside, edges);
  walk.state = state;
  walk.around = around;
}

function paint(walk: Walk, annotation: PdfDict, key: string, role: MarkRole, edges: Edges): void {
  const components = readNumbers(walk.context.file, annotation.get(key)) ?? [];
  const device = deviceNames.get(components.length);
  if (device === undefined) return;
  const ink = toInk(walk.scope.device(device), '', components);
  const written = `/${key} [${ink.written.trim()}]`;
  walk.mark(role, { ...ink, written }, role === 'stroke', edges, false);
}

/** Whether its line has a width; one that says nothing of it has. */
function hasLine({ context: { file } }: Walk, annotation: PdfDict): boolean {
  const style = readDict(file, annotation.get('BS'));
  const border = readArray(file, annotation.get('Border'));
  const width = readNumber(file, style?.get('W')) ?? readNumber(file, border?.[2]);
  return width !== 0;
}
