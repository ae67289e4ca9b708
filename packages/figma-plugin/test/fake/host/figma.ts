import { answer } from '../fake-document.ts';
import { refuseInDynamicPage, refusedMembers, type Fake } from '../fake.ts';
import { guard, type Accessors } from '../guard.ts';
import { isHiddenInInstance, pageOf } from '../layer.ts';
import { addListener, emit, removeListener, tellSelection } from './events.ts';
import { styleMembers } from './styles.ts';
import { createTeamLibrary, createVariablesApi } from './variables-api.ts';
import { createAnnotations, createClientStorage, createUi, createViewport } from './window.ts';

const inPlugin = [
  'selectionchange',
  'currentpagechange',
  'close',
  'run',
  'stylechange',
  'documentchange',
  'drop',
];

function nodeMembers(fake: Fake): Accessors<PluginAPI> {
  const { document } = fake;
  return {
    root: { get: () => fake.toNode(document.root) },
    currentPage: {
      get: () => fake.toNode(document.currentPage),
      set: () => refuseInDynamicPage('set_currentPage', 'figma.setCurrentPageAsync'),
    },
    setCurrentPageAsync: {
      get: () => (page) =>
        answer(document, () => {
          document.currentPage = fake.toLayer(page);
          document.loadedPages.add(page.id);
          document.tasks.add('event', 0, () => {
            emit(document, 'currentpagechange', undefined);
          });
          tellSelection(document);
        }),
    },
    getNodeByIdAsync: {
      get: () => (id) =>
        answer(document, () => {
          if (typeof id !== 'string')
            throw new Error('in getNodeByIdAsync: Expected "id" to have type string');
          const layer = document.byId.get(id);
          if (layer === undefined || (document.skipsHidden && isHiddenInInstance(layer, document.version)))
            return null;
          const page = pageOf(layer);
          if (page !== null) document.loadedPages.add(page.id);
          return fake.toNode(layer);
        }),
    },
    ...refusedMembers<PluginAPI>(['getNodeById', 'getFileThumbnailNode'], 'figma'),
    loadAllPagesAsync: {
      get: () => () =>
        answer(document, () => {
          for (const { id } of document.root.children) document.loadedPages.add(id);
        }),
    },
    skipInvisibleInstanceChildren: {
      get: () => document.skipsHidden,
      set: (value) => {
        document.skipsHidden = value === true;
      },
    },
    commitUndo: {
      get: () => () => {
        document.history.commit();
      },
    },
    triggerUndo: {
      get: () => () => {
        document.history.undo();
        document.version++;
      },
    },
    saveVersionHistoryAsync: {
      get: () => (title) =>
        answer(document, () => {
          document.told.versions.push(title);
          return { id: String(document.nextId++) };
        }),
    },
  };
}

function hostMembers(fake: Fake): Accessors<PluginAPI> {
  const { document } = fake;
  const { settings, told } = document;
  return {
    apiVersion: { get: () => '1.0.0' },
    command: { get: () => settings.command },
    editorType: { get: () => settings.editorType },
    mode: { get: () => (settings.editorType === 'dev' ? 'inspect' : 'default') },
    pluginId: { get: () => 'brandlint' },
    fileKey: { get: () => settings.fileKey ?? undefined },
    mixed: { get: () => fake.mixed },
    currentUser: {
      get: () => {
        if (!settings.permissions.includes('currentuser')) {
          throw new Error(
            'in get_currentUser: The plugin manifest does not list "currentuser" in its permissions',
          );
        }
        const { user } = settings;
        return user === null ? null : { id: '1', name: user, photoUrl: null, color: '#000000', sessionId: 1 };
      },
    },
    hasMissingFont: { get: () => settings.missingFonts.length > 0 },
    loadFontAsync: {
      get: () => (font) =>
        answer(document, () => {
          if (!('style' in font)) throw new Error('The fake loads fonts by family and style only');
          const { family, style } = font as FontName;
          if (settings.missingFonts.includes(family))
            throw new Error(`The font "${family} ${style}" could not be loaded`);
          document.loadedFonts.add(`${family}\n${style}`);
        }),
    },
    closePlugin: {
      get: () => (message) => {
        told.closed = message ?? '';
        emit(document, 'close', undefined);
      },
    },
    notify: {
      get: () => (message, options) => {
        if (typeof message !== 'string') throw new Error('in notify: Expected "message" to have type string');
        told.notified.push({ message: message.slice(0, 100), error: options?.error === true });
        return { cancel: () => undefined };
      },
    },
    openExternal: {
      get: () => (address) => {
        told.opened.push(address);
      },
    },
    showUI: {
      get: () => (html, options) => {
        if (typeof html !== 'string') throw new Error('in showUI: Expected "html" to have type string');
        told.shownUi = options ?? {};
      },
    },
  };
}

/** The global `figma` and the way for the window to send it a message. */
export function createFigma(fake: Fake): { figma: PluginAPI; deliver: (message: unknown) => void } {
  const { document } = fake;
  const { ui, deliver } = createUi(fake);
  const constant = <Value>(value: Value) => ({ get: () => value });
  type On = (type: string, callback: (event: never) => unknown) => void;
  const on: On = (type, callback) => {
    if (!inPlugin.includes(type)) throw new Error(`in on: '${type}' is no event of this editor`);
    const isAllLoaded = document.root.children.every(({ id }) => document.loadedPages.has(id));
    if (type === 'documentchange' && !isAllLoaded) {
      throw new Error(
        'in on: Cannot register a documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
      );
    }
    addListener(document, type, callback);
  };
  const once: On = (type, callback) => {
    const single = (event: never): void => {
      removeListener(document, type, single);
      callback(event);
    };
    on(type, single);
  };
  const off: On = (type, callback) => {
    removeListener(document, type, callback);
  };
  const figma = guard<PluginAPI>('PluginAPI', 'the figma global object', {
    ...nodeMembers(fake),
    ...hostMembers(fake),
    ...styleMembers(fake),
    on: constant(on as PluginAPI['on']),
    once: constant(once as PluginAPI['once']),
    off: constant(off as PluginAPI['off']),
    ui: constant(ui),
    viewport: constant(createViewport(fake)),
    clientStorage: constant(createClientStorage(fake)),
    variables: constant(createVariablesApi(fake)),
    teamLibrary: constant(createTeamLibrary(fake)),
    annotations: constant(createAnnotations(fake)),
  });
  return { figma, deliver };
}
