import { aliasedBy } from '../../live/to-color.ts';
import { isRecord } from '../is-record.ts';
import { copyPlain } from './copy-plain.ts';
import { hasChanged, type ColorWay, type Holder, type Obstacle } from './holder.ts';

const isFromLibrary: Obstacle = { obstacle: 'it belongs to a library and is changed there' };

/** Opens the paints or effects of a style of this document. */
export async function openStyle(id: string, { root }: ColorWay): Promise<Holder | Obstacle> {
  const style = await figma.getStyleByIdAsync(id);
  if (!style) return { obstacle: 'the style is gone' };
  if (style.remote) return isFromLibrary;
  if (style.type === 'PAINT' && root === 'paints') {
    const content = copyPlain(style.paints);
    return {
      content,
      save() {
        style.paints = content;
        return Promise.resolve();
      },
    };
  }
  if (style.type === 'EFFECT' && root === 'effects') {
    const content = copyPlain(style.effects);
    return {
      content,
      save() {
        style.effects = content;
        return Promise.resolve();
      },
    };
  }
  return hasChanged;
}

/** Opens what a colour variable of this document is in one mode, by its name or id; nothing of its other modes is written. */
export async function openVariable(id: string, { root, way }: ColorWay): Promise<Holder | Obstacle> {
  const variable = await figma.variables.getVariableByIdAsync(id);
  if (!variable) return { obstacle: 'the variable is gone' };
  if (variable.remote) return isFromLibrary;
  const [named] = way;
  const collection = await figma.variables.getVariableCollectionByIdAsync(variable.variableCollectionId);
  const mode = collection?.modes.find(({ modeId, name }) => modeId === named || name === named);
  if (root !== 'valuesByMode' || typeof named !== 'string' || !mode) return hasChanged;
  const value = variable.valuesByMode[mode.modeId];
  if (value === undefined) return hasChanged;
  if (aliasedBy(value) !== undefined || (isRecord(value) && aliasedBy(value['color']) !== undefined))
    return { obstacle: 'it takes its colour from another variable; that is what to mend' };
  const content = { [named]: copyPlain(value) };
  return {
    content,
    save() {
      const changed = content[named];
      if (changed !== undefined) variable.setValueForMode(mode.modeId, changed);
      return Promise.resolve();
    },
  };
}
