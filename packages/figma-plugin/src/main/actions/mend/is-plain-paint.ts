import { isRecord } from '../is-record.ts';

/** Whether a paint is one visible, opaque colour in normal blend mode. */
export function isPlainPaint(paint: unknown): boolean {
  if (!isRecord(paint)) return false;
  const { type, visible = true, opacity = 1, blendMode = 'NORMAL' } = paint;
  return type === 'SOLID' && visible === true && opacity === 1 && blendMode === 'NORMAL';
}
