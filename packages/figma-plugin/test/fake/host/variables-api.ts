import { clone } from '../clone.ts';
import { createEntry, type Entry } from '../entry.ts';
import { answer } from '../fake-document.ts';
import { refuseInDevMode, refuseInDynamicPage, refusedMembers, type Fake } from '../fake.ts';
import { guard, type Accessors } from '../guard.ts';
import { isRecord, without } from '../read/plain.ts';
import { colorOfVariable } from '../with-bound-colors.ts';
import { writeEntry } from '../write.ts';
import { makeVariable, toCollection, toVariable } from './variables.ts';

function bindings(item: object): Record<string, unknown> {
  const bound: unknown = 'boundVariables' in item ? item.boundVariables : undefined;
  return isRecord(bound) ? { ...bound } : {};
}

/** `figma.variables`. */
export function createVariablesApi(fake: Fake): VariablesAPI {
  const { document } = fake;
  const all = (kind: Entry['kind']): Entry[] =>
    [...document.entries.values()].filter((entry) => entry.kind === kind);
  const isLocal = ({ values }: Entry): boolean => values.get('remote') !== true;
  const find = (id: string, kind: Entry['kind']): Entry | null => {
    const entry = document.entries.get(id);
    return entry?.kind === kind ? entry : null;
  };

  const create = (name: string, collection: string | VariableCollection, type: VariableResolvedDataType) =>
    typeof collection === 'string'
      ? refuseInDynamicPage('createVariable', 'createVariable with the collection object')
      : makeVariable(fake, name, collection, type);
  // Named as text, since the typings call its older form outdated.
  const makers = Object.fromEntries([['createVariable', { get: () => create }]]) as Accessors<VariablesAPI>;
  const refused = refusedMembers<VariablesAPI>(
    ['getVariableById', 'getVariableCollectionById', 'getLocalVariables', 'getLocalVariableCollections'],
    'figma.variables',
  );
  return guard<VariablesAPI>('VariablesAPI', 'figma.variables', {
    ...refused,
    getVariableByIdAsync: {
      get: () => (id) =>
        answer(document, () => {
          const entry = find(id, 'variable');
          return entry === null ? null : toVariable(entry, fake);
        }),
    },
    getVariableCollectionByIdAsync: {
      get: () => (id) =>
        answer(document, () => {
          const entry = find(id, 'collection');
          return entry === null ? null : toCollection(entry, fake);
        }),
    },
    getLocalVariablesAsync: {
      get: () => (type) =>
        answer(document, () =>
          all('variable')
            .filter(
              (entry) => isLocal(entry) && (type === undefined || entry.values.get('resolvedType') === type),
            )
            .map((entry) => toVariable(entry, fake)),
        ),
    },
    getLocalVariableCollectionsAsync: {
      get: () => () =>
        answer(document, () =>
          all('collection')
            .filter(isLocal)
            .map((entry) => toCollection(entry, fake)),
        ),
    },
    createVariableCollection: {
      get: () => (name) => {
        refuseInDevMode(fake, 'createVariableCollection');
        const id = `VariableCollectionId:made:${document.nextId++}`;
        const entry = createEntry(id, 'collection', {
          name,
          key: `made-key-${document.nextId++}`,
          hiddenFromPublishing: false,
          remote: false,
          modes: [{ modeId: `made:${document.nextId++}`, name: 'Mode 1' }],
        });
        writeEntry(document, document.entries, id, entry);
        return toCollection(entry, fake);
      },
    },
    ...makers,
    createVariableAlias: {
      get:
        () =>
        ({ id }) => ({ type: 'VARIABLE_ALIAS', id }),
    },
    createVariableAliasByIdAsync: {
      get: () => (id) => answer(document, () => ({ type: 'VARIABLE_ALIAS' as const, id })),
    },
    setBoundVariableForPaint: {
      get: () => (paint, field, variable) => {
        const copy = clone(paint, 'setBoundVariableForPaint');
        const type: string = copy.type;
        if (type !== 'SOLID') throw new Error('in setBoundVariableForPaint: Expected a solid paint');
        const kept = without(bindings(copy), field);
        if (variable === null) return { ...copy, boundVariables: kept };
        const color = colorOfVariable(variable.id, document) ?? { r: 1, g: 1, b: 1 };
        return {
          ...copy,
          color: { r: color.r, g: color.g, b: color.b },
          boundVariables: { ...kept, [field]: { type: 'VARIABLE_ALIAS', id: variable.id } },
        };
      },
    },
    setBoundVariableForEffect: {
      get: () => (effect, field, variable) => {
        const copy = clone(effect, 'setBoundVariableForEffect');
        const kept = without(bindings(copy), field);
        if (variable === null) return { ...copy, boundVariables: kept } as Effect;
        const color = field === 'color' ? colorOfVariable(variable.id, document) : null;
        return {
          ...copy,
          ...(color === null ? {} : { color }),
          boundVariables: { ...kept, [field]: { type: 'VARIABLE_ALIAS', id: variable.id } },
        } as Effect;
      },
    },
    importVariableByKeyAsync: {
      get: () => (key) =>
        answer(document, () => {
          const entry = all('variable').find(({ values }) => values.get('key') === key);
          if (entry === undefined)
            throw new Error(
              `in importVariableByKeyAsync: Could not find a published variable with the key "${key}"`,
            );
          return toVariable(entry, fake);
        }),
    },
  });
}

/** `figma.teamLibrary`; it needs the permission `teamlibrary`. */
export function createTeamLibrary({ document }: Fake): TeamLibraryAPI {
  const check = (call: string): void => {
    if (!document.settings.permissions.includes('teamlibrary')) {
      throw new Error(`in ${call}: The plugin manifest does not list "teamlibrary" in its permissions`);
    }
  };
  return guard<TeamLibraryAPI>('TeamLibraryAPI', 'figma.teamLibrary', {
    getAvailableLibraryVariableCollectionsAsync: {
      get: () => () =>
        answer(document, () => {
          check('getAvailableLibraryVariableCollectionsAsync');
          return document.settings.libraries.map(({ name, key, libraryName }) => ({
            name,
            key,
            libraryName,
          }));
        }),
    },
    getVariablesInLibraryCollectionAsync: {
      get: () => (key) =>
        answer(document, () => {
          check('getVariablesInLibraryCollectionAsync');
          return [...(document.settings.libraries.find((library) => library.key === key)?.variables ?? [])];
        }),
    },
  });
}
