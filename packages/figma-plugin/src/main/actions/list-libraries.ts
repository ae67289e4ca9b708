import { describeError } from '../live/read-guarded.ts';
import type { Action } from '../workspace.ts';

/** Lists the variable collections of the libraries that are turned on in this file. */
export const listLibraries: Action<'list-libraries'> = async (_, { documentSettings, say }) => {
  const declared = new Set(documentSettings.partnerLibraries.map(({ collectionKey }) => collectionKey));
  try {
    const collections = await figma.teamLibrary.getAvailableLibraryVariableCollectionsAsync();
    const libraries = collections.map(({ key, name, libraryName }) => ({
      collectionKey: key,
      name,
      library: libraryName,
      isDeclared: declared.has(key),
    }));
    say({ type: 'libraries', libraries });
  } catch (error) {
    const text = `The libraries of this file cannot be listed: ${describeError(error)}; try again.`;
    say({ type: 'said', tone: 'fault', text });
  }
};
