import type { Request } from '../../messages.ts';
import { describeError } from '../live/read-guarded.ts';
import type { Action, Workspace } from '../workspace.ts';
import { keep } from './kept/read-kept.ts';
import { makeUndoStep } from './make-undo-step.ts';
import { refuseInDevMode } from './refuse-in-dev-mode.ts';

type Mark = Extract<Request, { type: 'mark' }>['mark'];

/** What holds other layers: an area is the room that they are in. */
const rooms: ReadonlySet<string> = new Set([
  'BOOLEAN_OPERATION',
  'COMPONENT',
  'COMPONENT_SET',
  'FRAME',
  'GROUP',
  'INSTANCE',
  'SECTION',
  'SLIDE',
  'SLOT',
  'TRANSFORM_GROUP',
]);

/** What shows nothing of a brand, or nothing that a mark could be said of. */
const markless: ReadonlySet<string> = new Set(['EMBED', 'LINK_UNFURL', 'SLICE', 'WIDGET']);

/** Marks the selected layers as the brand's own area or as a partner's artwork, or takes the marks away. Names stay. */
export const mark: Action<'mark'> = async (request, workspace) => {
  if (refuseInDevMode(workspace, 'mark layers')) return;
  const { selection } = figma.currentPage;
  const fault = findFault(request.mark, selection, workspace);
  if (fault !== undefined) {
    workspace.say({ type: 'said', tone: 'fault', text: fault });
    return;
  }
  const text = request.mark.kind === 'none' ? '' : JSON.stringify(request.mark);
  const marked: string[] = [];
  const refused: string[] = [];
  await makeUndoStep(workspace, () => {
    for (const node of selection) {
      if (text !== '' && !takes(request.mark, node)) {
        refused.push(`“${node.name}” holds no layers that it could speak for`);
        continue;
      }
      try {
        keep(node, 'mark', text);
        marked.push(node.id);
      } catch (error) {
        refused.push(`“${node.name}”: ${describeError(error)}`);
      }
    }
    return Promise.resolve(marked);
  });
  const [because] = refused;
  if (because !== undefined) {
    const text = `Marked ${marked.length} of ${selection.length} layers; ${because}.`;
    workspace.say({ type: 'said', tone: 'fault', text });
  }
  await workspace.reload();
  await workspace.recheck(marked);
};

function findFault(
  wanted: Mark,
  selection: readonly SceneNode[],
  { settings }: Workspace,
): string | undefined {
  if (selection.length === 0) return 'Nothing is selected; select the frame that the mark is for.';
  if (wanted.kind !== 'partner' || settings.partners.some(({ name }) => name === wanted.partner))
    return undefined;
  return `“${wanted.partner}” is no partner in this file’s settings; declare it there first.`;
}

function takes({ kind }: Mark, { type }: SceneNode): boolean {
  return kind === 'area' ? rooms.has(type) : !markless.has(type);
}
