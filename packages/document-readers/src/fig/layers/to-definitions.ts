import { toEffect, toPaints, toVariables } from '@brandlint/readers/figma';
import type { FigmaStyle, FigmaVariable } from '@brandlint/readers/figma-nodes';
import { fieldsOf, idOf, listOf, referenceOf, type FigFields } from './fig-node.ts';
import { toRestEffects, toRestPaints } from './to-rest-paint.ts';

/** The styles of the document itself: nodes that say what sort of style they are. Copies of a library's are left out. */
export function toStyles(nodes: Iterable<FigFields>): FigmaStyle[] {
  const styles: FigmaStyle[] = [];
  for (const node of nodes) {
    if (isForeign(node) || node['isSoftDeletedStyle'] === true) continue;
    const base = { id: idOf(node['guid']), name: nameOf(node) };
    if (node['styleType'] === 'FILL' || node['styleType'] === 'STROKE')
      styles.push({ ...base, type: 'PAINT', paints: toPaints(toRestPaints(node['fillPaints'])) });
    else if (node['styleType'] === 'EFFECT')
      styles.push({ ...base, type: 'EFFECT', effects: toRestEffects(node['effects']).map(toEffect) });
  }
  return styles;
}

/** The colour variables of the document itself. */
export function toFigVariables(nodes: ReadonlyMap<string, FigFields>): FigmaVariable[] {
  const variables: Record<string, FigFields> = {};
  const variableCollections: Record<string, FigFields> = {};
  for (const [id, node] of nodes) {
    if (isForeign(node)) continue;
    if (node['type'] === 'VARIABLE') {
      variables[id] = {
        id,
        name: nameOf(node),
        resolvedType: node['variableResolvedType'],
        variableCollectionId: referenceOf(node['variableSetID']),
        valuesByMode: toValues(node),
      };
    } else if (node['type'] === 'VARIABLE_SET') {
      const modes = listOf(node['variableSetModes']).map((mode) => {
        const { id: modeId, name } = fieldsOf(mode);
        return { modeId: idOf(modeId), name };
      });
      variableCollections[id] = { name: nameOf(node), modes };
    }
  }
  return toVariables({ variables, variableCollections });
}

function toValues(node: FigFields): FigFields {
  const values: Record<string, unknown> = {};
  for (const entry of listOf(fieldsOf(node['variableDataValues'])['entries'])) {
    const { modeID, variableData } = fieldsOf(entry);
    const { colorValue, alias } = fieldsOf(fieldsOf(variableData)['value']);
    const id = referenceOf(alias);
    values[idOf(modeID)] = id === '' ? colorValue : { type: 'VARIABLE_ALIAS', id };
  }
  return values;
}

/** Whether a node is a copy of what a library published. */
function isForeign(node: FigFields): boolean {
  const library = node['sourceLibraryKey'];
  return typeof library === 'string' && library !== '';
}

function nameOf({ name }: FigFields): string {
  return typeof name === 'string' ? name : '';
}
