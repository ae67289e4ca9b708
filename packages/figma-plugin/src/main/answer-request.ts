import type { Request } from '../messages.ts';
import { annotate } from './actions/annotate.ts';
import { createVariables } from './actions/create-variables.ts';
import { fix } from './actions/fix.ts';
import { fixSafe } from './actions/fix-safe.ts';
import { listLibraries } from './actions/list-libraries.ts';
import { mark } from './actions/mark.ts';
import { removeAnnotations } from './actions/remove-annotations.ts';
import { report } from './actions/report.ts';
import { revoke } from './actions/revoke.ts';
import { saveSettings } from './actions/save-settings.ts';
import { undo } from './actions/undo.ts';
import { waive } from './actions/waive.ts';
import type { Session } from './create-session.ts';
import { showLayers } from './show-layers.ts';

/** The width of the window, and how high it may be, in px. */
export const windowWidth = 320;
const heights = { least: 200, most: 2000 };

/** Does what the window asks for. */
export async function answerRequest(request: Request, session: Session): Promise<void> {
  const { workspace } = session;
  switch (request.type) {
    case 'open':
      return session.open();
    case 'check':
      return session.check(request.scope);
    case 'cancel':
      session.cancel();
      return;
    case 'show':
      return show(request.nodeIds, session);
    case 'fix':
      return fix(request, workspace);
    case 'fix-safe':
      return fixSafe(request, workspace);
    case 'undo':
      return undo(request, workspace);
    case 'waive':
      return waive(request, workspace);
    case 'revoke':
      return revoke(request, workspace);
    case 'mark':
      return mark(request, workspace);
    case 'save-settings':
      return saveSettings(request, workspace);
    case 'list-libraries':
      return listLibraries(request, workspace);
    case 'create-variables':
      return createVariables(request, workspace);
    case 'annotate':
      return annotate(request, workspace);
    case 'remove-annotations':
      return removeAnnotations(request, workspace);
    case 'report':
      return report(request, workspace);
    case 'resize':
      figma.ui.resize(windowWidth, Math.min(heights.most, Math.max(heights.least, request.height)));
      return;
    case 'drawn':
      session.onDrawn(request);
      return;
    default:
      return request satisfies never;
  }
}

async function show(nodeIds: readonly string[], { workspace }: Session): Promise<void> {
  const shown = await showLayers(nodeIds);
  if (shown > 0) return;
  const text = 'There is no layer to show; it was removed, or the finding is in a style or a variable.';
  workspace.say({ type: 'said', tone: 'fault', text });
}
