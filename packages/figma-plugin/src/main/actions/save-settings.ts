import type { DocumentSettings } from '../../messages.ts';
import { describeError } from '../live/read-guarded.ts';
import type { Action, Workspace } from '../workspace.ts';
import { isDocumentSettings } from './document-settings/is-document-settings.ts';
import { settingsKey } from './document-settings/load-document-settings.ts';
import { keepLong } from './kept/long-text.ts';
import { readLibraryColors } from './libraries/read-library-colors.ts';
import { makeUndoStep } from './make-undo-step.ts';
import { refuseInDevMode } from './refuse-in-dev-mode.ts';

/** Keeps settings in the file, for everybody who works on it. The colours of a newly declared library are read now, once. */
export const saveSettings: Action<'save-settings'> = async ({ settings }, workspace) => {
  if (refuseInDevMode(workspace, 'save settings')) return;
  if (!isDocumentSettings(settings)) {
    const text = 'These settings are not complete, so they were not saved; import the file again.';
    workspace.say({ type: 'said', tone: 'fault', text });
    return;
  }
  const { partnerLibraries, faults } = await readLibraries(settings, workspace);
  await makeUndoStep(workspace, () => {
    try {
      keepLong(figma.root, settingsKey, JSON.stringify({ ...settings, partnerLibraries }));
      return Promise.resolve([figma.root.id]);
    } catch (error) {
      faults.push(`The settings were not saved: ${describeError(error)}.`);
      return Promise.resolve([]);
    }
  });
  if (faults.length > 0) workspace.say({ type: 'said', tone: 'fault', text: faults.join(' ') });
  else workspace.say({ type: 'said', tone: 'done', text: 'The settings are kept in this file.' });
  await workspace.reload();
};

type Libraries = DocumentSettings['partnerLibraries'];

/** A library that cannot be read now is kept without colours and asked again the next time. */
async function readLibraries(
  { partnerLibraries }: DocumentSettings,
  { profile }: Workspace,
): Promise<{ partnerLibraries: Libraries; faults: string[] }> {
  const faults: string[] = [];
  const read: Libraries[number][] = [];
  for (const library of partnerLibraries) {
    if (library.palette) {
      read.push(library);
      continue;
    }
    try {
      const { palette, missing } = await readLibraryColors(library.collectionKey, profile);
      read.push({ ...library, palette });
      if (missing > 0) faults.push(`${missing} colours of “${library.partner}” could not be read.`);
    } catch (error) {
      read.push(library);
      faults.push(
        `The library of “${library.partner}” could not be read (${describeError(error)}); turn it on in this file and save again.`,
      );
    }
  }
  return { partnerLibraries: read, faults };
}
