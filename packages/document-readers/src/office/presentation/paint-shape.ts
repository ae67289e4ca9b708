import type { ColorScheme } from '../color/resolve-color.ts';
import type { Ground } from '../drawing/create-ground.ts';
import { readFrame, toBox, toPoints } from '../drawing/geometry.ts';
import { fillIn, toBackdrop } from '../drawing/read-paints.ts';
import { childOf, localOf, partOf, type XmlElement } from '../../xml/xml-element.ts';

/** Takes down what a shape of a layout paints beneath the slides that use it. */
export function paintShape(ground: Ground, shape: XmlElement, scheme: ColorScheme): void {
  const properties = partOf(shape, 'spPr') ?? partOf(shape, 'grpSpPr');
  const frame = readFrame(childOf(properties, 'a:xfrm') ?? partOf(shape, 'xfrm'));
  if (!frame) return;
  const fill = fillIn(properties, scheme);
  const isBare = localOf(shape) === 'sp' && (fill?.kind === 'none' || (!fill && !partOf(shape, 'style')));
  if (isBare || localOf(shape) === 'cxnSp') return;
  const isSure = localOf(shape) === 'sp';
  const beneath = isSure ? toBackdrop(fill) : undefined;
  const reason = 'what its layout paints lies beneath it';
  ground.paint(toBox(toPoints, frame, 0), beneath ?? { kind: 'unknown', reason });
}
