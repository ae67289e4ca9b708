import { createEntry, type Entry } from '../entry.ts';
import { refuseInDevMode, type Fake } from '../fake.ts';
import { guard } from '../guard.ts';
import { dataMembers } from '../nodes/plugin-data.ts';
import { isRecord, without } from '../read/plain.ts';
import { checkColor } from '../validate.ts';
import { colorOfVariable } from '../with-bound-colors.ts';
import { writeEntry } from '../write.ts';
import { entryAccess } from './entries.ts';

const ignore = (): void => undefined;

function checkValue(value: unknown): void {
  if (!isRecord(value) || value['type'] === 'VARIABLE_ALIAS') return;
  if ('r' in value) checkColor(value, 'a' in value, 'setValueForMode', 'value', 'newValue');
}

/** A variable as plugins hold it. */
export function toVariable(entry: Entry, fake: Fake): Variable {
  const { document } = fake;
  const { readOnly, settable, write } = entryAccess(entry, fake, ignore);
  const record = (name: string): Record<string, unknown> => {
    const value = entry.values.get(name);
    return isRecord(value) ? { ...value } : {};
  };
  return guard<Variable>('Variable', 'Variable', {
    id: { get: () => entry.id },
    name: settable('name'),
    key: readOnly('key'),
    description: settable('description'),
    hiddenFromPublishing: settable('hiddenFromPublishing'),
    remote: readOnly('remote'),
    resolvedType: readOnly('resolvedType'),
    variableCollectionId: readOnly('variableCollectionId'),
    valuesByMode: readOnly('valuesByMode'),
    scopes: settable('scopes'),
    codeSyntax: readOnly('codeSyntax'),
    setValueForMode: {
      get: () => (modeId, value) => {
        const collection = document.entries.get(String(entry.values.get('variableCollectionId')));
        const modes = (collection?.values.get('modes') ?? []) as VariableCollection['modes'];
        if (!modes.some((mode) => mode.modeId === modeId)) {
          throw new Error(
            `in setValueForMode: The mode with id "${modeId}" does not exist in the collection`,
          );
        }
        checkValue(value);
        write('valuesByMode', { ...record('valuesByMode'), [modeId]: value }, 'setValueForMode');
      },
    },
    setVariableCodeSyntax: {
      get: () => (platform, value) => {
        write('codeSyntax', { ...record('codeSyntax'), [platform]: value }, 'setVariableCodeSyntax');
      },
    },
    removeVariableCodeSyntax: {
      get: () => (platform) => {
        write('codeSyntax', without(record('codeSyntax'), platform), 'removeVariableCodeSyntax');
      },
    },
    resolveForConsumer: {
      get: () => () => ({
        value: colorOfVariable(entry.id, document) ?? { r: 1, g: 1, b: 1, a: 1 },
        resolvedType: entry.values.get('resolvedType') as VariableResolvedDataType,
      }),
    },
    remove: {
      get: () => () => {
        refuseInDevMode(fake, 'remove');
        writeEntry(document, document.entries, entry.id, undefined);
      },
    },
    ...dataMembers(entry.pluginData, document, ignore),
  });
}

/** A collection of variables as plugins hold it. */
export function toCollection(entry: Entry, fake: Fake): VariableCollection {
  const { document } = fake;
  const { readOnly, settable, write } = entryAccess(entry, fake, ignore);
  const modes = (): VariableCollection['modes'] => entry.values.get('modes') as VariableCollection['modes'];
  return guard<VariableCollection>('VariableCollection', 'VariableCollection', {
    id: { get: () => entry.id },
    name: settable('name'),
    key: readOnly('key'),
    hiddenFromPublishing: settable('hiddenFromPublishing'),
    remote: readOnly('remote'),
    isExtension: { get: () => false },
    modes: readOnly('modes'),
    defaultModeId: { get: () => modes()[0]?.modeId ?? '' },
    variableIds: {
      get: () =>
        [...document.entries.values()]
          .filter(
            ({ kind, values }) => kind === 'variable' && values.get('variableCollectionId') === entry.id,
          )
          .map(({ id }) => id),
    },
    renameMode: {
      get: () => (modeId, name) => {
        write(
          'modes',
          modes().map((mode) => (mode.modeId === modeId ? { modeId, name } : mode)),
          'renameMode',
        );
      },
    },
    addMode: {
      get: () => () => {
        throw new Error('in addMode: Limited to 1 modes only');
      },
    },
    remove: {
      get: () => () => {
        refuseInDevMode(fake, 'remove');
        for (const { id, kind, values } of [...document.entries.values()]) {
          if (kind === 'variable' && values.get('variableCollectionId') === entry.id) {
            writeEntry(document, document.entries, id, undefined);
          }
        }
        writeEntry(document, document.entries, entry.id, undefined);
      },
    },
    ...dataMembers(entry.pluginData, document, ignore),
  });
}

/** Makes an empty variable in a collection. */
export function makeVariable(fake: Fake, name: string, collection: unknown, resolvedType: string): Variable {
  const { document } = fake;
  refuseInDevMode(fake, 'createVariable');
  const id =
    typeof collection === 'object' && collection !== null && 'id' in collection ? String(collection.id) : '';
  const owner = document.entries.get(id);
  if (owner?.kind !== 'collection') throw new Error('in createVariable: The collection does not exist');
  const all = [...document.entries.values()];
  if (
    all.some(
      ({ kind, values }) =>
        kind === 'variable' && values.get('variableCollectionId') === id && values.get('name') === name,
    )
  ) {
    throw new Error('in createVariable: duplicate variable name');
  }
  if (/[.{}]/.test(name) || name === '') throw new Error('in createVariable: invalid variable name');
  const modes = (owner.values.get('modes') ?? []) as VariableCollection['modes'];
  const white = { r: 1, g: 1, b: 1, a: 1 };
  const entry = createEntry(`VariableID:made:${document.nextId++}`, 'variable', {
    name,
    key: `made-key-${document.nextId++}`,
    description: '',
    hiddenFromPublishing: false,
    remote: false,
    resolvedType,
    variableCollectionId: id,
    valuesByMode: Object.fromEntries(modes.map(({ modeId }) => [modeId, white])),
    scopes: ['ALL_SCOPES'],
    codeSyntax: {},
  });
  writeEntry(document, document.entries, entry.id, entry);
  return toVariable(entry, fake);
}
