import { clone } from '../clone.ts';
import { createEntry, type Entry } from '../entry.ts';
import { refuseInDevMode, type Fake } from '../fake.ts';
import type { FakeDocument } from '../fake-document.ts';
import type { GivenCollection, GivenStyle } from '../settings.ts';
import { writeEntry } from '../write.ts';

/** Fills the fake with the styles and variables that it is given. */
export function loadEntries(document: FakeDocument): void {
  for (const style of document.settings.styles) document.entries.set(style.id, styleEntry(style));
  for (const collection of document.settings.collections) loadCollection(document, collection);
}

function styleEntry(style: GivenStyle): Entry {
  return createEntry(style.id, 'style', { description: '', remote: false, ...style });
}

function loadCollection({ entries }: FakeDocument, collection: GivenCollection): void {
  const { variables, ...facts } = collection;
  entries.set(
    collection.id,
    createEntry(collection.id, 'collection', {
      remote: false,
      ...facts,
      variableIds: variables.map(({ id }) => id),
    }),
  );
  for (const { values, ...variable } of variables) {
    entries.set(
      variable.id,
      createEntry(variable.id, 'variable', {
        resolvedType: 'COLOR',
        scopes: ['ALL_SCOPES'],
        codeSyntax: {},
        description: '',
        remote: collection.remote ?? false,
        ...variable,
        variableCollectionId: collection.id,
        valuesByMode: Object.fromEntries(
          collection.modes.map(({ modeId }, index) => [modeId, values[index]]),
        ),
      }),
    );
  }
}

/** Getters and setters of an entry by name: a setter refuses what is remote and what Dev Mode refuses. */
export function entryAccess(entry: Entry, fake: Fake, tell: (property: string) => void) {
  const write = (name: string, value: unknown, call: string): void => {
    refuseInDevMode(fake, call);
    if (entry.values.get('remote') === true)
      throw new Error(`in ${call}: Cannot edit a remote ${entry.kind}`);
    if (!fake.document.entries.has(entry.id))
      throw new Error(`in ${call}: The ${entry.kind} with id "${entry.id}" does not exist`);
    writeEntry(fake.document, entry.values, name, clone(value, call));
    tell(name);
  };
  const readOnly = (name: string) => ({
    get: () => clone(entry.values.get(name), `get_${name}`) as never,
  });
  return {
    write,
    readOnly,
    settable: (name: string) => ({
      ...readOnly(name),
      set: (value: unknown) => {
        write(name, value, `set_${name}`);
      },
    }),
  };
}
