import type { Location } from '@brandlint/core';
import type { HostPoint, HostSourceCode } from '../file/host-file.ts';

/** A place as ESLint takes it; the beginning of the file where it is the whole file. */
export function toLoc(
  place: Location | null,
  sourceCode: HostSourceCode,
): { start: HostPoint; end: HostPoint } {
  const isRange = place?.kind === 'text' && place.end.offset > place.start.offset;
  const { start, end } = isRange
    ? { start: place.start.offset, end: place.end.offset }
    : { start: 0, end: 0 };
  return { start: toPoint(start), end: toPoint(end) };

  /** Lines end where the language says that they do, and it knows from which number it counts. */
  function toPoint(offset: number): HostPoint {
    if (sourceCode.getLocFromIndex) return sourceCode.getLocFromIndex(offset);
    const before = sourceCode.text.slice(0, offset).split(/\r\n|[\r\n]/);
    return { line: before.length, column: before.at(-1)?.length ?? 0 };
  }
}
