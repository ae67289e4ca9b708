import { answer } from '../fake-document.ts';
import { createEntry, type Entry } from '../entry.ts';
import { refuseInDevMode, refusedMembers, type Fake } from '../fake.ts';
import { guard, type Accessors } from '../guard.ts';
import { dataMembers } from '../nodes/plugin-data.ts';
import { checkEffects, checkPaints } from '../validate.ts';
import { writeEntry } from '../write.ts';
import { entryAccess } from './entries.ts';

type ChangeType = 'STYLE_CREATE' | 'STYLE_DELETE' | 'STYLE_PROPERTY_CHANGE';

function tellStyle({ document }: Fake, id: string, type: ChangeType, property: string | null): void {
  if (document.isTelling && !document.isUser) return;
  const known = document.pending.styles.get(id) ?? { type, properties: new Set<string>() };
  if (property !== null) known.properties.add(property);
  document.pending.styles.set(id, type === 'STYLE_PROPERTY_CHANGE' ? known : { ...known, type });
}

/** A style as plugins hold it. */
export function toStyle(entry: Entry, fake: Fake): BaseStyle {
  const { document } = fake;
  const tell = (property: string): void => {
    tellStyle(fake, entry.id, 'STYLE_PROPERTY_CHANGE', property === 'paints' ? 'paint' : property);
  };
  const { readOnly, settable, write } = entryAccess(entry, fake, tell);
  const common: Accessors<Omit<PaintStyle, 'type' | 'paints' | 'boundVariables'>> = {
    id: { get: () => entry.id },
    name: settable('name'),
    key: readOnly('key'),
    description: settable('description'),
    remote: readOnly('remote'),
    remove: {
      get: () => () => {
        refuseInDevMode(fake, 'remove');
        writeEntry(document, document.entries, entry.id, undefined);
        tellStyle(fake, entry.id, 'STYLE_DELETE', null);
      },
    },
    ...dataMembers(entry.pluginData, document, () => {
      tell('pluginData');
    }),
  };
  if (entry.values.get('type') === 'PAINT') {
    return guard<PaintStyle>('PaintStyle', 'PaintStyle', {
      ...common,
      type: { get: () => 'PAINT' },
      paints: {
        ...readOnly('paints'),
        set: (value) => {
          checkPaints(value, 'set_paints', 'paints', false);
          write('paints', value, 'set_paints');
        },
      },
      boundVariables: { get: () => ({}) },
    });
  }
  return guard<EffectStyle>('EffectStyle', 'EffectStyle', {
    ...common,
    type: { get: () => 'EFFECT' },
    effects: {
      ...readOnly('effects'),
      set: (value) => {
        checkEffects(value, 'set_effects');
        write('effects', value, 'set_effects');
      },
    },
    boundVariables: { get: () => ({}) },
  });
}

/** What `figma` has for styles. Text and grid styles are none of this fake's. */
export function styleMembers(fake: Fake): Accessors<PluginAPI> {
  const { document } = fake;
  const local = (type: 'PAINT' | 'EFFECT'): Entry[] =>
    [...document.entries.values()].filter(
      ({ kind, values }) => kind === 'style' && values.get('type') === type && values.get('remote') !== true,
    );
  const create = (type: 'PAINT' | 'EFFECT', facts: object): BaseStyle => {
    refuseInDevMode(fake, `create_${type}_style`);
    const id = `S:made-${document.nextId++},`;
    const entry = createEntry(id, 'style', {
      type,
      name: '',
      key: id,
      description: '',
      remote: false,
      ...facts,
    });
    writeEntry(document, document.entries, id, entry);
    tellStyle(fake, id, 'STYLE_CREATE', null);
    return toStyle(entry, fake);
  };
  const refused = refusedMembers<PluginAPI>(
    [
      'getStyleById',
      'getLocalPaintStyles',
      'getLocalEffectStyles',
      'getLocalTextStyles',
      'getLocalGridStyles',
    ],
    'figma',
  );
  return {
    ...refused,
    getStyleByIdAsync: { get: () => (id) => answer(document, () => fake.toStyle(id)) },
    getLocalPaintStylesAsync: {
      get: () => () =>
        answer(document, () => local('PAINT').map((entry) => toStyle(entry, fake) as PaintStyle)),
    },
    getLocalEffectStylesAsync: {
      get: () => () =>
        answer(document, () => local('EFFECT').map((entry) => toStyle(entry, fake) as EffectStyle)),
    },
    getLocalTextStylesAsync: { get: () => () => answer(document, () => []) },
    getLocalGridStylesAsync: { get: () => () => answer(document, () => []) },
    createPaintStyle: { get: () => () => create('PAINT', { paints: [] }) as PaintStyle },
    createEffectStyle: { get: () => () => create('EFFECT', { effects: [] }) as EffectStyle },
  };
}
