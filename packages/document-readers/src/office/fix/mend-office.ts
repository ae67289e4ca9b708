import { openArchive } from '../../archive/open-archive.ts';
import { ReadFailure } from '../../archive/read-failure.ts';
import { readLayout } from './archive/read-layout.ts';
import { rewriteArchive } from './archive/rewrite-archive.ts';
import type { OfficeChange, OfficeMending } from './change.ts';
import { findSeal } from './find-seal.ts';
import { planEdits } from './plan-edits.ts';
import { trace } from './trace.ts';
import { writePieces } from './write-pieces.ts';

export type { OfficeChange, OfficeEdit, OfficeMending, OfficeObstacle } from './change.ts';

/**
 * Gives uses of an Office or OpenDocument file other colours and other words, where they are written. Only the values change; every other
 * byte of the touched parts, all other parts and their order stay. `refused` says why nothing can be written at all, in
 * words without a full stop.
 */
export function mendOffice(
  bytes: Uint8Array,
  changes: readonly OfficeChange[],
): OfficeMending | { refused: string } {
  try {
    return mend(bytes, changes);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return { refused: error.message };
  }
}

function mend(bytes: Uint8Array, changes: readonly OfficeChange[]): OfficeMending | { refused: string } {
  const archive = openArchive(bytes);
  const layout = readLayout(bytes);
  const seal = findSeal(archive);
  if (seal !== undefined) return { refused: seal };
  const plan = planEdits(trace(archive), changes);
  // What has been unpacked counts against a limit, so what is unpacked again begins anew.
  const { contents, edits, obstacles } = writePieces(openArchive(bytes), layout, plan.pieces);
  return {
    ...(contents.size > 0 && { bytes: rewriteArchive(bytes, contents) }),
    edits,
    obstacles: [...plan.obstacles, ...obstacles],
  };
}
