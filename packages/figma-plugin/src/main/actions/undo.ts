import type { Action } from '../workspace.ts';
import { refuseInDevMode } from './refuse-in-dev-mode.ts';

/** Takes back the last thing that was done in this window, and checks again what it had changed. */
export const undo: Action<'undo'> = async (_, workspace) => {
  if (refuseInDevMode(workspace, 'undo')) return;
  const changed = workspace.steps.pop();
  if (!changed) {
    workspace.say({ type: 'said', tone: 'done', text: 'There is nothing to take back.' });
    return;
  }
  figma.triggerUndo();
  await workspace.reload();
  await workspace.recheck(changed);
};
