/** The colour variables of this file and all its collections, by their ids. */
export type VariableBook = {
  variables: ReadonlyMap<string, Variable>;
  collections: ReadonlyMap<string, VariableCollection>;
};

/** Reads the colour variables of this file; those of libraries are not among them. */
export async function loadVariables(): Promise<VariableBook> {
  const [variables, collections] = await Promise.all([
    figma.variables.getLocalVariablesAsync('COLOR'),
    figma.variables.getLocalVariableCollectionsAsync(),
  ]);
  return {
    variables: new Map(variables.map((variable) => [variable.id, variable])),
    collections: new Map(collections.map((collection) => [collection.id, collection])),
  };
}
