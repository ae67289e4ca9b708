import type { Brand, Token } from '@brandlint/core';
import { describeError } from '../live/read-guarded.ts';
import type { Action, Workspace } from '../workspace.ts';
import { readKept } from './kept/read-kept.ts';
import { makeUndoStep } from './make-undo-step.ts';
import { refuseInDevMode } from './refuse-in-dev-mode.ts';
import { loadVariables } from './variables/load-variables.ts';
import { isNamedFor, nameCollection, tokenKey, writeTokenMark } from './variables/name-variables.ts';
import { colorScopes, repairVariable } from './variables/repair-variable.ts';

/** The name of the one mode of a collection that is made here. */
const modeName = 'Published';

type Made = { made: string[]; repaired: string[]; right: string[]; aliases: string[]; otherModes: number };

/**
 * Makes a colour variable for each official colour, in a collection of the brand's name, or repairs those that are there. One
 * is known by what was kept on it, or by its name in that collection; every other variable is left alone.
 */
export const createVariables: Action<'create-variables'> = async (_, workspace) => {
  if (refuseInDevMode(workspace, 'create variables')) return;
  const made: Made = { made: [], repaired: [], right: [], aliases: [], otherModes: 0 };
  let fault: string | undefined;
  await makeUndoStep(workspace, async () => {
    const changed: string[] = [];
    try {
      await make(workspace, made, changed);
    } catch (error) {
      fault = describeError(error);
    }
    return changed;
  });
  const { brand, say } = workspace;
  const what = describe(made, brand);
  if (fault === undefined) say({ type: 'said', tone: 'done', text: `${what}.` });
  else say({ type: 'said', tone: 'fault', text: `${what}; then Figma stopped it: ${fault}.` });
  await workspace.reload();
};

async function make({ brand, profile }: Workspace, made: Made, changed: string[]): Promise<void> {
  const { variables, collections } = await loadVariables();
  const name = nameCollection(brand);
  let collection = [...collections.values()].find((own) => own.name === name && !own.isExtension);
  for (const token of brand.palette) {
    const own = findOwn(brand, token, [...variables.values()], collection?.id);
    if (own) {
      const home = collections.get(own.variableCollectionId);
      if (!home) continue;
      const { isChanged, isAlias } = repairVariable(own, home.defaultModeId, token, brand, profile);
      if (isAlias) made.aliases.push(own.name);
      else (isChanged ? made.repaired : made.right).push(token.name);
      if (home.modes.length > 1) made.otherModes = Math.max(made.otherModes, home.modes.length - 1);
      if (isChanged) changed.push(own.id);
      continue;
    }
    collection ??= createCollection(name, changed);
    const variable = figma.variables.createVariable(token.name, collection, 'COLOR');
    changed.push(variable.id);
    variable.scopes = [...colorScopes];
    repairVariable(variable, collection.defaultModeId, token, brand, profile);
    made.made.push(token.name);
  }
}

function createCollection(name: string, changed: string[]): VariableCollection {
  const collection = figma.variables.createVariableCollection(name);
  collection.renameMode(collection.defaultModeId, modeName);
  changed.push(collection.id);
  return collection;
}

function findOwn(
  brand: Brand,
  token: Token,
  variables: readonly Variable[],
  collection: string | undefined,
): Variable | undefined {
  const mark = writeTokenMark(brand, token);
  return (
    variables.find((variable) => readKept(variable, tokenKey) === mark) ??
    variables.find((variable) => variable.variableCollectionId === collection && isNamedFor(variable, token))
  );
}

/** What was made, without a full stop. */
function describe({ made, repaired, right, aliases, otherModes }: Made, brand: Brand): string {
  const parts = [
    made.length > 0 ? `${count(made.length)} made in the collection “${nameCollection(brand)}”` : '',
    repaired.length > 0 ? `${repaired.length} repaired (${repaired.join(', ')})` : '',
    right.length > 0 ? `${right.length} already right` : '',
    aliases.length > 0 ? `left alone, as they take their value from others: ${aliases.join(', ')}` : '',
    otherModes > 0 ? 'values of further modes left alone' : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('; ') : 'No variable was made';
}

function count(number: number): string {
  return number === 1 ? '1 variable' : `${number} variables`;
}
