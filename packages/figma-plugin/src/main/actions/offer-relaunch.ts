/** The command that a relaunch button runs, as the manifest names it. */
const command = 'check';

/**
 * Puts the button that checks again on what was checked, where it is not there yet. It is a change of the document, so it is
 * done only where somebody asked for a check of just that and may edit. Answers whether it changed anything.
 */
export function offerRelaunch(nodes: readonly BaseNode[], canEdit: boolean): boolean {
  if (!canEdit) return false;
  let isChanged = false;
  for (const node of nodes) {
    if (command in node.getRelaunchData()) continue;
    try {
      node.setRelaunchData({ [command]: '' });
      isChanged = true;
    } catch {
      // The inside of a library's component takes no button, and needs none.
      continue;
    }
  }
  return isChanged;
}
