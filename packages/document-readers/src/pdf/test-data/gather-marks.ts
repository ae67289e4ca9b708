import { createPageInterpreter } from '../content/create-page-interpreter.ts';
import type { ContentLimits } from '../content/content-limits.ts';
import type { Mark, MarkFault } from '../model/mark.ts';
import type { GlyphRun, PaintedPath, PlacedImage } from '../model/page-sink.ts';
import type { PdfFault } from '../model/pdf-object.ts';
import type { PdfFile } from '../objects/pdf-file.ts';

/** All that a file paints, in memory: for tests of small files. */
export type Painting = {
  marks: (Mark & { isSolid: boolean })[];
  runs: GlyphRun[];
  paths: PaintedPath[];
  images: PlacedImage[];
  faults: MarkFault[];
};

/** Interprets all pages of a file. Throws if it could not be opened, which a test does not expect. */
export function gatherMarks(file: PdfFile | { fault: PdfFault }, limits?: Partial<ContentLimits>): Painting {
  if ('fault' in file) throw new Error(file.fault.reason);
  const painting: Painting = { marks: [], runs: [], paths: [], images: [], faults: [] };
  const interpret = createPageInterpreter(file, limits);
  for (const page of file.pages())
    interpret(page, {
      mark: (kind, box, isSolid) => painting.marks.push({ ...kind, box, isSolid }),
      run: (run) => painting.runs.push(run),
      path: (path) =>
        painting.paths.push({ ...path, steps: path.steps.slice(), points: path.points.slice() }),
      image: (image) => painting.images.push(image),
      fault: (fault) => painting.faults.push(fault),
    });
  return painting;
}
