import type { Found } from '../found.ts';
import type { Workspace } from '../workspace.ts';
import { listMends } from './list-mends.ts';
import { makeUndoStep } from './make-undo-step.ts';
import { mendColors } from './mend/mend-colors.ts';
import { mendWords } from './mend/mend-words.ts';
import type { Mended } from './mend/mend.ts';
import { refuseInDevMode } from './refuse-in-dev-mode.ts';
import { toLayerPlace } from './to-layer-place.ts';

/** So many places that were left alone are named. */
const mostSkipped = 100;

/**
 * Mends findings as one undo step, says how many places were mended and which were not, and checks what was changed again.
 * Colours go first: words may move the characters that colours are said of.
 */
export async function fixFindings(founds: readonly Found[], workspace: Workspace): Promise<void> {
  if (refuseInDevMode(workspace, 'fix')) return;
  const mends = founds.flatMap(({ finding }) => listMends(finding, workspace.brand));
  const mended: Mended = { count: 0, changed: new Set(), skipped: [] };
  await makeUndoStep(workspace, async () => {
    await mendColors(
      mends.flatMap((mend) => ('token' in mend ? [mend] : [])),
      workspace,
      mended,
    );
    await mendWords(
      mends.flatMap((mend) => ('text' in mend ? [mend] : [])),
      mended,
    );
    return [...mended.changed];
  });
  const skipped = mended.skipped.slice(0, mostSkipped);
  workspace.say({
    type: 'fixed',
    count: mended.count,
    skipped: skipped.map(({ place, reason }) => ({ place: toLayerPlace(place), reason })),
  });
  const touched = new Set([...mended.changed, ...mended.skipped.map(({ place }) => place.nodeId)]);
  if (touched.size > 0) await workspace.recheck([...touched]);
}
