import { describe, expect, it } from 'vitest';
import type { PanelFinding, Update } from '../src/messages.ts';
import { nearDocument } from './documents/near-document.ts';
import { smallDocument } from './documents/small-document.ts';
import type { SandboxSettings } from './sandbox/default-settings.ts';
import { openPlugin, type OpenPlugin } from './sandbox/open-plugin.ts';

const magenta = [0xc4, 0x1e, 0x7f];
const paths: Readonly<Record<string, string>> = {
  '1:1': 'fills[1].color',
  '1:2': 'strokes[0].color',
  '1:3': 'fills[0].gradientStops[1].color',
  '1:4': 'effects[0].color',
  '1:5': `getRangeFills(4, 8)[0].color`,
  '1:6': 'vectorNetwork.regions[0].fills[0].color',
  '1:7': 'fills[1].color',
};

async function open(settings: Partial<SandboxSettings> = {}): Promise<OpenPlugin> {
  const plugin = await openPlugin({ file: nearDocument(), settings });
  plugin.ask({ type: 'check', scope: 'page' });
  return plugin;
}

function colorAt(plugin: OpenPlugin, id: string): unknown {
  return plugin.sandbox.asUser(
    `(node) => { const { r, g, b } = node('${id}').${paths[id] ?? ''}; return [r, g, b].map((part) => Math.round(part * 255)); }`,
  );
}

function near(plugin: OpenPlugin): PanelFinding[] {
  return [...plugin.findings.values()].filter(({ written }) => written.startsWith('#C51F7E'));
}

const said = (updates: readonly Update[]) =>
  updates.flatMap((update) => (update.type === 'said' ? [update] : []));

describe('mending', () => {
  it('each sort of place, and the layer is checked again', async () => {
    const plugin = await open();
    expect(
      near(plugin)
        .map(({ places: [{ nodeId }] }) => nodeId)
        .sort(),
    ).toEqual(Object.keys(paths));
    for (const {
      key,
      places: [{ nodeId }],
    } of near(plugin)) {
      const updates = plugin.ask({ type: 'fix', keys: [key] });
      expect(
        updates.find(({ type }) => type === 'fixed'),
        nodeId,
      ).toMatchObject({ count: 1, skipped: [] });
      expect(colorAt(plugin, nodeId), nodeId).toEqual(magenta);
    }
    expect(near(plugin)).toEqual([]);
    expect(plugin.sandbox.log()).toEqual([]);
    plugin.sandbox.dispose();
  });

  it('leaves everything else of the layer as it was', async () => {
    const plugin = await open();
    const before = plugin.sandbox.asUser(`(node) => node('1:1').fills`);
    plugin.ask({ type: 'fix', keys: near(plugin).map(({ key }) => key) });
    const after = plugin.sandbox.asUser(`(node) => node('1:1').fills`) as { color: object }[];
    const [white, paint] = before as { color: object }[];
    expect(after[0]).toEqual(white);
    expect({ boundVariables: {}, ...after[1], color: paint?.color }).toEqual(paint);
    expect(plugin.sandbox.asUser(`(node) => node('1:7').fills[0].type`)).toBe('PATTERN');
    expect(plugin.sandbox.asUser(`(node) => node('1:5').getRangeFills(0, 4)[0].color.r < 0.2`)).toBe(true);
    plugin.sandbox.dispose();
  });

  it('all that is safe in an area of the brand is one step, which can be taken back', async () => {
    const plugin = await open({ selection: ['1:0'] });
    plugin.ask({ type: 'fix-safe' });
    const count = near(plugin).length;
    expect(count).toBe(7);
    plugin.ask({ type: 'mark', mark: { kind: 'area' } });
    const steps = plugin.sandbox.told().undoSteps;
    const updates = plugin.ask({ type: 'fix-safe' });
    expect(updates.find(({ type }) => type === 'fixed')).toMatchObject({ count });
    expect(plugin.sandbox.told().undoSteps).toBe(steps + 1);
    expect(near(plugin)).toEqual([]);
    plugin.ask({ type: 'undo' });
    expect(near(plugin)).toHaveLength(count);
    expect(Object.keys(paths).map((id) => colorAt(plugin, id))).not.toContainEqual(magenta);
    expect(plugin.sandbox.told().undoSteps).toBe(steps);
    plugin.sandbox.dispose();
  });

  it('binds to the variable of the colour where there is one', async () => {
    const plugin = await open();
    expect(said(plugin.ask({ type: 'create-variables' }))[0]).toMatchObject({ tone: 'done' });
    expect(plugin.state().variables).toHaveLength(10);
    const [first] = near(plugin);
    plugin.ask({ type: 'fix', keys: [first?.key ?? ''] });
    const bound = plugin.sandbox.asUser(
      `(node, { entries }) => entries.get(node('1:1').fills[1].boundVariables.color.id).values.get('name')`,
    );
    expect(bound).toMatch(/Magenta/);
    expect(colorAt(plugin, '1:1')).toEqual(magenta);
    plugin.ask({ type: 'create-variables' });
    const variables = plugin.sandbox.asUser(
      `(node, { entries }) => [...entries.values()].filter(({ kind }) => kind === 'variable').map(({ values }) => values.get('codeSyntax').WEB)`,
    ) as string[];
    expect(variables).toHaveLength(10);
    expect(variables.every((syntax) => syntax.startsWith('var(--'))).toBe(true);
    plugin.sandbox.dispose();
  });

  it('writes Display P3 in a document of that profile', async () => {
    const plugin = await openPlugin({ file: smallDocument(), settings: { profile: 'DISPLAY_P3' } });
    plugin.sandbox.asUser(
      `(node) => { node('1:2').fills = [{ type: 'SOLID', color: { r: 0.71, g: 0.2, b: 0.485 } }]; }`,
    );
    plugin.ask({ type: 'check', scope: 'page' });
    const found = [...plugin.findings.values()].filter(({ places: [{ nodeId }] }) => nodeId === '1:2');
    expect(found.map(({ written }) => written)).toEqual([expect.stringContaining('display-p3')]);
    expect(plugin.state().profile).toBe('display-p3');
    const keys = found.flatMap(({ key, remedy }) => (remedy === undefined ? [] : [key]));
    plugin.ask({ type: 'fix', keys });
    const left = [...plugin.findings.values()].filter(({ places: [{ nodeId }] }) => nodeId === '1:2');
    expect(left.length).toBe(found.length - keys.length);
    plugin.sandbox.dispose();
  });
});

describe('waiving', () => {
  it('keeps the reason on the layer, for the next person too, until it is revoked', async () => {
    const plugin = await open();
    const [finding] = near(plugin);
    if (finding === undefined) throw new Error('Nothing was found');
    plugin.ask({ type: 'waive', keys: [finding.key], reason: 'Agreed with the printer' });
    expect(plugin.findings.get(finding.key)?.waiver).toMatchObject({
      reason: 'Agreed with the printer',
      by: 'A designer',
    });
    expect(plugin.state().waivers).toHaveLength(1);
    const kept = plugin.sandbox.asUser(`(node) => node('1:1').getSharedPluginDataKeys('brandlint').length`);
    expect(kept).toBeGreaterThan(0);
    const counted = (updates: readonly Update[]) => {
      const told = updates.find(({ type }) => type === 'report');
      return told?.type === 'report' ? told.text : '';
    };
    expect(counted(plugin.ask({ type: 'report', format: 'markdown' }))).toContain('Agreed with the printer');
    plugin.ask({ type: 'check', scope: 'page' });
    const again = near(plugin).find(({ waiver }) => waiver !== undefined);
    expect(again?.places[0].nodeId).toBe('1:1');
    plugin.ask({ type: 'revoke', nodeId: '1:1', rule: finding.rule, written: finding.written });
    expect(near(plugin).every(({ waiver }) => waiver === undefined)).toBe(true);
    expect(plugin.state().waivers).toEqual([]);
    plugin.sandbox.dispose();
  });

  it('needs a reason', async () => {
    const plugin = await open();
    const updates = plugin.ask({ type: 'waive', keys: near(plugin).map(({ key }) => key), reason: '  ' });
    expect(said(updates)).toMatchObject([{ tone: 'fault' }]);
    expect(plugin.state().waivers).toEqual([]);
    plugin.sandbox.dispose();
  });
});

describe('annotations', () => {
  it('come when asked, once, and go; those of others stay', async () => {
    const plugin = await open();
    plugin.sandbox.asUser(`(node) => { node('1:1').annotations = [{ label: 'Mine' }]; }`);
    plugin.settle();
    const labels = () =>
      plugin.sandbox.asUser(
        `(node) => node('1:1').annotations.map((one) => one.label || one.labelMarkdown)`,
      ) as string[];
    expect(labels()).toEqual(['Mine']);
    plugin.ask({ type: 'annotate' });
    plugin.ask({ type: 'annotate' });
    expect(labels()).toHaveLength(2);
    expect(labels()).toContain('Mine');
    plugin.ask({ type: 'remove-annotations' });
    expect(labels()).toEqual(['Mine']);
    plugin.sandbox.dispose();
  });
});

describe('in Dev Mode', () => {
  const dev = { editorType: 'dev' } as const;

  it('everything is found and nothing is changed', async () => {
    const plugin = await open(dev);
    const keys = near(plugin).map(({ key }) => key);
    expect(keys).toHaveLength(7);
    expect(plugin.state().canEdit).toBe(false);
    for (const request of [
      { type: 'fix', keys },
      { type: 'fix-safe' },
      { type: 'create-variables' },
      { type: 'undo' },
    ] as const) {
      expect(said(plugin.ask(request)), request.type).toMatchObject([{ tone: 'fault' }]);
    }
    expect(near(plugin)).toHaveLength(7);
    expect(plugin.sandbox.log()).toEqual([]);
    plugin.sandbox.dispose();
  });

  it('annotations and reports are there', async () => {
    const plugin = await open(dev);
    expect(said(plugin.ask({ type: 'annotate' }))).toMatchObject([{ tone: 'done' }]);
    expect(plugin.sandbox.asUser(`(node) => node('1:1').annotations.length`)).toBe(1);
    const told = plugin.ask({ type: 'report', format: 'json' }).find(({ type }) => type === 'report');
    expect(told).toBeDefined();
    plugin.sandbox.dispose();
  });
});

describe('the rest of the window', () => {
  it('shows layers on the canvas', async () => {
    const plugin = await open();
    plugin.ask({ type: 'show', nodeIds: ['1:3'] });
    expect(plugin.sandbox.told().zoomedTo).toEqual([['1:3']]);
    expect(
      plugin.sandbox.asUser(
        `(_node, document) => document.currentPage.values.get('selection').map(({ id }) => id)`,
      ),
    ).toEqual(['1:3']);
    expect(plugin.state().selection).toMatchObject({ count: 1, name: 'Stop' });
    plugin.sandbox.dispose();
  });

  it('marks a frame as an area of the brand', async () => {
    const plugin = await open({ selection: ['1:0'] });
    plugin.ask({ type: 'mark', mark: { kind: 'area' } });
    expect(plugin.state().selection).toMatchObject({ isArea: true });
    plugin.ask({ type: 'undo' });
    expect(plugin.state().selection).toMatchObject({ isArea: false });
    plugin.sandbox.dispose();
  });

  it('lists libraries', async () => {
    const library = { name: 'Colours', key: 'lib-1', libraryName: 'Council', variables: [] };
    const plugin = await open({ libraries: [library] });
    const told = plugin.ask({ type: 'list-libraries' }).find(({ type }) => type === 'libraries');
    expect(told).toMatchObject({
      libraries: [{ collectionKey: 'lib-1', name: 'Colours', library: 'Council', isDeclared: false }],
    });
    plugin.sandbox.dispose();
  });
});
