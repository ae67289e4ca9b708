import type { Workspace } from '../workspace.ts';

/** Says that nothing can be changed, where that is so; answers whether it said it. `what` completes “to …”. */
export function refuseInDevMode({ canEdit, say }: Pick<Workspace, 'canEdit' | 'say'>, what: string): boolean {
  if (canEdit) return false;
  say({ type: 'said', tone: 'fault', text: `Dev Mode only reads: switch to Design to ${what}.` });
  return true;
}
