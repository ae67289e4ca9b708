import type { Workspace } from '../workspace.ts';

/**
 * Makes one undo step of what is done, apart from what came before it, and notes what it changed. `change` answers with the
 * ids of that; where there are none there is no step, so that an undo does not go back to something else.
 */
export async function makeUndoStep(
  { steps, canEdit }: Pick<Workspace, 'steps' | 'canEdit'>,
  change: () => Promise<readonly string[]>,
): Promise<void> {
  // What little Dev Mode lets plugins write, it lets nobody take back.
  if (!canEdit) {
    await change();
    return;
  }
  figma.commitUndo();
  const changed = await change();
  if (changed.length === 0) return;
  figma.commitUndo();
  steps.push(changed);
}
