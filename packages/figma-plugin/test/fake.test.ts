import { describe, expect, it } from 'vitest';
import { smallDocument } from './documents/small-document.ts';
import type { SandboxSettings } from './sandbox/default-settings.ts';
import { runScript } from './sandbox/run-script.ts';

const node = (id: string): string => `await figma.getNodeByIdAsync('${id}')`;

async function run(body: string, settings: Partial<SandboxSettings> = {}) {
  const { value, error, sandbox } = await runScript(smallDocument(), body, settings);
  sandbox.dispose();
  return error ?? value;
}

describe('what plugins may not do is refused as in Figma', () => {
  it.each([
    [
      'an unknown member of figma',
      `figma.getNodes()`,
      /no such property 'getNodes' on the figma global object/,
    ],
    [
      'an unknown member of a part',
      `figma.variables.getAll()`,
      /no such property 'getAll' on figma.variables/,
    ],
    ['an unknown member of a node', `(${node('1:2')}).fill`, /no such property 'fill' on RECTANGLE node/],
    [
      'a member of another type of node',
      `(${node('1:2')}).characters`,
      /no such property 'characters' on RECTANGLE/,
    ],
    ['a new member of a node', `(${node('1:2')}).mine = 1`, /not extensible/],
    ['a read-only member', `'use strict'; (${node('1:2')}).id = '9'`, /read only property 'id'/],
    ['getNodeById', `figma.getNodeById('1:1')`, /documentAccess: dynamic-page/],
    ['getLocalPaintStyles', `figma.getLocalPaintStyles()`, /documentAccess: dynamic-page/],
    ['getLocalVariables', `figma.variables.getLocalVariables()`, /documentAccess: dynamic-page/],
    ['createVariable by id', `figma.variables.createVariable('a', 'id', 'COLOR')`, /dynamic-page/],
    ['mainComponent', `(${node('3:1')}).mainComponent`, /getMainComponentAsync/],
    ['setting fillStyleId', `(${node('1:2')}).fillStyleId = 'S:1'`, /setFillStyleIdAsync/],
    ['setting vectorNetwork', `(${node('1:4')}).vectorNetwork = {}`, /setVectorNetworkAsync/],
    ['setting currentPage', `figma.currentPage = figma.root.children[1]`, /setCurrentPageAsync/],
    ['a page that is not loaded', `figma.root.children[1].children`, /page\.loadAsync/],
    ['its events', `figma.root.children[1].on('nodechange', () => {})`, /page\.loadAsync/],
    ['documentchange without all pages', `figma.on('documentchange', () => {})`, /loadAllPagesAsync/],
    ['searching everything', `figma.root.findAll()`, /loadAllPagesAsync/],
    [
      'a colour beyond 1',
      `(${node('1:2')}).fills = [{type:'SOLID',color:{r:255,g:0,b:0}}]`,
      /less than or equal to 1/,
    ],
    [
      'alpha in a fill',
      `(${node('1:2')}).fills = [{type:'SOLID',color:{r:1,g:0,b:0,a:1}}]`,
      /Unrecognized key/,
    ],
    ['no number', `(${node('1:2')}).fills = [{type:'SOLID',color:{r:NaN,g:0,b:0}}]`, /nan/],
    ['figma.mixed as fills', `(${node('1:2')}).fills = figma.mixed`, /unwrap symbol/],
    [
      'a pattern in the plain setter',
      `(${node('1:2')}).fills = [{type:'PATTERN',sourceNodeId:'1:1'}]`,
      /setFillsAsync/,
    ],
    [
      'an effect without visible',
      `(${node('1:2')}).effects = [{type:'LAYER_BLUR',radius:2}]`,
      /Required value missing/,
    ],
    ['a text whose font is not loaded', `(${node('1:3')}).characters = 'x'`, /unloaded font "Inter Regular"/],
    [
      'a range that is not there',
      `(${node('1:3')}).setRangeFills(5, 99, [])`,
      /outside of available characters/,
    ],
    [
      'an unknown field of segments',
      `(${node('1:3')}).getStyledTextSegments(['color'])`,
      /Invalid enum value/,
    ],
    ['a short namespace', `(${node('1:2')}).setSharedPluginData('ab', 'k', 'v')`, /namespace/],
    ['more than 100 kB', `(${node('1:2')}).setPluginData('k', 'x'.repeat(100001))`, /too large/],
    ['data that is no text', `(${node('1:2')}).setPluginData('k', 5)`, /type string/],
    ['selecting on another page', `figma.currentPage.selection = [${node('4:1')}]`, /nodes in that page/],
    ['figma.mixed to the window', `figma.ui.postMessage({ a: (${node('1:3')}).fills })`, /unwrap symbol/],
    ['what the fake has not', `(${node('1:1')}).resize(1, 1)`, /The fake has no resize/],
    ['removing what lies in an instance', `(${node('I3:1;2:2')}).remove()`, /not allowed/],
    [
      'an annotation of a category that is not',
      `(${node('1:1')}).annotations = [{ label: 'a', categoryId: 'x' }]`,
      /category/,
    ],
  ])('%s', async (_what, body, text) => {
    expect(await run(`return ${body}`.replace(/^return 'use strict'; /, `'use strict'; return `))).toMatch(
      text,
    );
  });

  it.each([
    ['fills', `(${node('1:2')}).fills = []`],
    ['fills, asynchronously', `await (${node('1:2')}).setFillsAsync([])`],
    ['a name', `(${node('1:2')}).name = 'x'`],
    ['ranges', `(${node('1:3')}).setRangeFills(0, 2, [])`],
    ['styles', `figma.createPaintStyle()`],
    ['variables', `figma.variables.createVariableCollection('Brand')`],
    ['removing', `(${node('1:2')}).remove()`],
  ])('in Dev Mode: %s', async (_what, body) => {
    expect(await run(body, { editorType: 'dev' })).toMatch(/Dev Mode/);
  });

  it('Dev Mode keeps data, annotations and the selection', async () => {
    const body = `
      const n = ${node('1:1')};
      n.setSharedPluginData('brandlint', 'waiver', 'yes');
      n.annotations = [{ labelMarkdown: 'Look' }];
      figma.currentPage.selection = [n];
      return [n.getSharedPluginData('brandlint', 'waiver'), n.annotations.length, figma.currentPage.selection.length];
    `;
    expect(await run(body, { editorType: 'dev' })).toEqual(['yes', 1, 1]);
  });

  it('has the globals that Figma has and no others', async () => {
    const names = [
      'TextDecoder',
      'TextEncoder',
      'structuredClone',
      'Intl',
      'URL',
      'performance',
      'queueMicrotask',
      'window',
      'document',
      'process',
      'require',
      'fetch',
    ];
    const body = `return ${JSON.stringify(names)}.filter((name) => name in globalThis)`;
    expect(await run(body)).toEqual([]);
  });
});

describe('what nodes say', () => {
  it('is the document that was loaded', async () => {
    const body = `
      const vector = ${node('1:4')};
      const text = ${node('1:3')};
      const main = await (${node('3:1')}).getMainComponentAsync();
      return {
        mixed: [vector.fills === figma.mixed, text.fills === figma.mixed, (${node('1:2')}).fills === figma.mixed],
        regions: vector.vectorNetwork.regions.map(({ fills }) => Math.round(fills[0].color.b * 255)),
        segments: text.getStyledTextSegments(['fills', 'fontWeight']).map((s) => [s.start, s.end, s.characters, s.fontWeight]),
        main: [main.id, main.key, main.remote],
        parent: vector.parent.name,
        isSame: vector.parent === vector.parent,
        box: vector.absoluteBoundingBox,
        profile: figma.root.documentColorProfile,
      };
    `;
    expect(await run(body)).toEqual({
      mixed: [true, true, false],
      regions: [0x56, 0x99],
      segments: [
        [0, 4, 'Half', 400],
        [4, 8, ' and', 700],
        [8, 13, ' half', 400],
      ],
      main: ['2:1', 'badge-key', false],
      parent: 'Poster',
      isSame: false,
      box: { x: 300, y: 300, width: 20, height: 20 },
      profile: 'SRGB',
    });
  });

  it('is a copy: neither what is read nor what was set can be changed from outside', async () => {
    const body = `
      const n = ${node('1:2')};
      n.fills[0].opacity = 0;
      const mine = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
      n.fills = mine;
      mine[0].color.r = 0;
      return [n.fills.length, n.fills[0].color.r];
    `;
    expect(await run(body)).toEqual([1, 1]);
  });

  it('hidden layers of instances are absent, and throw when they are remembered', async () => {
    const body = `
      const kept = ${node('I3:1;2:3')};
      const before = (${node('3:1')}).children.length;
      figma.skipInvisibleInstanceChildren = true;
      const after = (${node('3:1')}).children.length;
      const found = ${node('I3:1;2:3')};
      try { kept.fills } catch (error) { return [before, after, found, error.message]; }
    `;
    expect(await run(body)).toEqual([2, 1, null, expect.stringContaining('does not exist')]);
  });

  it('changes of a component reach its instances, but for what is overridden there', async () => {
    const body = `
      (${node('2:1')}).fills = [{ type: 'SOLID', color: { r: 0, g: 0, b: 1 } }];
      (${node('2:2')}).fills = [{ type: 'SOLID', color: { r: 0, g: 0, b: 1 } }];
      (${node('2:3')}).name = 'Renamed';
      return [(${node('I3:1;2:2')}).fills[0].color.r, (${node('I3:1;2:3')}).name];
    `;
    expect(await run(body)).toEqual([1, 'Renamed']);
  });
});

describe('undo', () => {
  it('takes one step back at a time, whatever was changed in it', async () => {
    const body = `
      const n = ${node('1:2')};
      const state = () => [n.fills[0].type, n.name, n.getPluginData('k'), n.removed];
      const seen = [];
      n.name = 'One';
      figma.commitUndo();
      n.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
      n.setPluginData('k', 'v');
      figma.commitUndo();
      n.remove();
      seen.push(n.removed);
      figma.triggerUndo();
      seen.push(state());
      figma.triggerUndo();
      seen.push(state());
      figma.triggerUndo();
      seen.push(state());
      return seen;
    `;
    expect(await run(body)).toEqual([
      true,
      ['SOLID', 'One', 'v', false],
      ['GRADIENT_LINEAR', 'One', '', false],
      ['GRADIENT_LINEAR', 'Sky', '', false],
    ]);
  });
});

describe('variables', () => {
  it('are made, bound and followed', async () => {
    const body = `
      const collection = figma.variables.createVariableCollection('Brand');
      const mode = collection.modes[0].modeId;
      collection.renameMode(mode, 'Light');
      const made = figma.variables.createVariable('Magenta', collection, 'COLOR');
      made.setValueForMode(mode, { r: 1, g: 0, b: 0.5 });
      made.scopes = ['ALL_FILLS'];
      made.setVariableCodeSyntax('WEB', 'var(--magenta)');
      const n = ${node('1:1')};
      n.fills = n.fills.map((paint) => figma.variables.setBoundVariableForPaint(paint, 'color', made));
      n.effects = n.effects.map((effect) => figma.variables.setBoundVariableForEffect(effect, 'color', made));
      const [again] = await figma.variables.getLocalVariablesAsync('COLOR');
      return [n.fills[0].color, n.boundVariables.fills.length, n.effects[0].boundVariables.color.id === made.id, again.codeSyntax, collection.variableIds.length, collection.modes[0].name];
    `;
    expect(await run(body)).toEqual([{ r: 1, g: 0, b: 0.5 }, 1, true, { WEB: 'var(--magenta)' }, 1, 'Light']);
  });

  it.each([
    [
      'twice the same name',
      `figma.variables.createVariable('a', c, 'COLOR'); figma.variables.createVariable('a', c, 'COLOR')`,
      /duplicate/,
    ],
    [
      'a mode that is not',
      `figma.variables.createVariable('a', c, 'COLOR').setValueForMode('x', { r: 0, g: 0, b: 0 })`,
      /mode with id/,
    ],
    [
      'a gradient',
      `figma.variables.setBoundVariableForPaint({ type: 'GRADIENT_LINEAR' }, 'color', null)`,
      /solid paint/,
    ],
  ])('refuse %s', async (_what, body, text) => {
    expect(await run(`const c = figma.variables.createVariableCollection('c'); ${body}`)).toMatch(text);
  });
});

describe('events', () => {
  const listen = `
    const seen = [];
    figma.currentPage.on('nodechange', ({ nodeChanges }) => {
      seen.push(nodeChanges.map((change) => change.id + ' ' + (change.properties || [change.type]).join('+')));
      if (seen.length === 1) nodeChanges[0].node.setPluginData('k', 'v');
    });
    const wait = () => new Promise((resolve) => setTimeout(resolve, 100));
  `;

  it('come later, together, and not for what the listener itself does', async () => {
    const body = `${listen}
      const n = ${node('1:2')};
      n.name = 'a'; n.visible = false; (${node('1:1')}).name = 'b';
      const atOnce = seen.length;
      await wait();
      return [atOnce, seen];
    `;
    expect(await run(body)).toEqual([0, [['1:2 name+visible', '1:1 name']]]);
  });

  it('do not come for layers of instances that follow their component', async () => {
    const body = `${listen} (${node('2:3')}).name = 'x'; await wait(); return [seen, (${node('I3:1;2:3')}).name];`;
    expect(await run(body)).toEqual([[['2:3 name']], 'x']);
  });

  it('come for what the user does', async () => {
    const { sandbox } = await runScript(
      smallDocument(),
      `figma.currentPage.on('nodechange', ({ nodeChanges }) => figma.ui.postMessage({ ids: nodeChanges.map(({ id, type }) => id + type) }));
       figma.on('selectionchange', () => figma.ui.postMessage({ selected: figma.currentPage.selection.map(({ id }) => id) }));`,
    );
    sandbox.asUser(`(node) => { node('1:3').characters = 'New text'; }`);
    sandbox.call('remove', '1:2');
    sandbox.call('select', '["1:1"]');
    sandbox.settle();
    expect(sandbox.receive()).toEqual([
      { selected: ['1:1'] },
      { ids: ['1:3PROPERTY_CHANGE'] },
      { ids: ['1:2DELETE'] },
    ]);
    sandbox.dispose();
  });
});
