import type { Action } from '../workspace.ts';
import { makeUndoStep } from './make-undo-step.ts';
import { refuseInDevMode } from './refuse-in-dev-mode.ts';
import { keepWaivers } from './waivers/keep-waivers.ts';

/** Takes a waiver away, so that its finding counts again. */
export const revoke: Action<'revoke'> = async ({ nodeId, rule, written }, workspace) => {
  if (refuseInDevMode(workspace, 'revoke a waiver')) return;
  let obstacle: string | undefined;
  await makeUndoStep(workspace, async () => {
    obstacle = await keepWaivers(nodeId, (waivers) =>
      waivers.filter((own) => own.rule !== rule || own.written !== written),
    );
    return obstacle === undefined ? [nodeId] : [];
  });
  if (obstacle !== undefined) {
    workspace.say({ type: 'said', tone: 'fault', text: `The waiver could not be revoked: ${obstacle}.` });
  }
  await workspace.reload();
  const touched = [...workspace.found.values()].filter(
    ({ finding }) =>
      finding.rule === rule &&
      finding.written === written &&
      finding.places.some((place) => place.kind === 'node' && place.nodeId === nodeId),
  );
  await workspace.refresh(touched.map(({ key }) => key));
};
