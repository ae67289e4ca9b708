import { describeError } from '../live/read-guarded.ts';
import type { Action } from '../workspace.ts';
import { clearAnnotations } from './annotations/clear-annotations.ts';
import { makeUndoStep } from './make-undo-step.ts';

/** Takes the annotations away that were written here; those of others stay. */
export const removeAnnotations: Action<'remove-annotations'> = async (_, workspace) => {
  let count = 0;
  let fault: string | undefined;
  await makeUndoStep(workspace, async () => {
    try {
      const cleared = await clearAnnotations();
      count = cleared.length;
      return cleared;
    } catch (error) {
      fault = describeError(error);
      return [];
    }
  });
  if (fault !== undefined) {
    const text = `The annotations could not be taken away: ${fault}; try again.`;
    workspace.say({ type: 'said', tone: 'fault', text });
    return;
  }
  const text =
    count === 0
      ? 'There are no annotations of Brandlint here.'
      : `Annotations taken away from ${count} ${count === 1 ? 'layer' : 'layers'}.`;
  workspace.say({ type: 'said', tone: 'done', text });
};
