import { describe, expect, it } from 'vitest';
import type { SourceFinding, SourceReport } from '@brandlint/core';
import { collectColors } from './documents/collect-colors.ts';
import type { RestFile } from './documents/flatten-document.ts';
import { generateDocument } from './documents/generate-document.ts';
import { smallDocument } from './documents/small-document.ts';
import { checkSaved } from './sandbox/check-saved.ts';
import { openPlugin, type OpenPlugin } from './sandbox/open-plugin.ts';

/** The file of the report that the plugin writes as JSON. */
function reportOf(plugin: OpenPlugin): SourceReport {
  const told = plugin.ask({ type: 'report', format: 'json' }).find(({ type }) => type === 'report');
  if (told?.type !== 'report') throw new Error('The plugin wrote no report');
  const [file] = (JSON.parse(told.text) as { files: SourceReport[] }).files;
  if (file === undefined) throw new Error('The report has no file');
  return file;
}

function writeFinding({ rule, messageId, places, message, count }: SourceFinding): string {
  const written = places.map((place) =>
    place.kind === 'node' ? [place.nodeId, ...place.property, ...(place.range ?? [])].join(' ') : place.kind,
  );
  return [rule, messageId, written.sort().join(', '), message, count].join(' | ');
}

async function checkFile(file: RestFile): Promise<SourceReport> {
  const plugin = await openPlugin({ file });
  plugin.ask({ type: 'check', scope: 'file' });
  const report = reportOf(plugin);
  expect(plugin.sandbox.log()).toEqual([]);
  plugin.sandbox.dispose();
  return report;
}

const documents: [string, RestFile][] = [
  ['of one of each', smallDocument()],
  ['as designers make them', generateDocument({ nodes: 600 })],
  ['made otherwise', generateDocument({ nodes: 600, seed: 7, instances: 2 })],
  ['with instances of a component elsewhere', generateDocument({ nodes: 600, isRemote: true })],
];

describe.each(documents)('a document %s', (_name, file) => {
  it('is found the same in Figma and in its saved file', async () => {
    const [live, saved] = [await checkFile(file), checkSaved(file)];
    expect(live.findings.length).toBeGreaterThan(5);
    expect(live.findings.map(writeFinding).sort()).toEqual(saved.findings.map(writeFinding).sort());
    expect(live.gaps).toEqual(saved.gaps);
  });

  it('has the colours that a plain walk over it finds', async () => {
    const { tally } = await checkFile(file);
    expect(new Set(tally.map(({ value }) => value))).toEqual(collectColors(file));
  });
});

describe('what is seen in instances', () => {
  const componentsOf = async (isRemote: boolean) => {
    const plugin = await openPlugin({ file: generateDocument({ nodes: 600, isRemote }) });
    plugin.ask({ type: 'check', scope: 'file' });
    const found = [...plugin.findings.values()];
    plugin.sandbox.dispose();
    return found.filter(({ component }) => component !== undefined);
  };

  it('of a component elsewhere is said to be in that', async () => {
    const found = await componentsOf(true);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ component }) => component))).toEqual(new Set(['Card']));
    expect(found.some(({ places }) => places.length > 1)).toBe(true);
    for (const { places } of found) expect(places[0].path).toContain('Card');
  });

  it('of a component that is checked itself is not', async () => {
    expect(await componentsOf(false)).toEqual([]);
  });
});

describe('what is checked', () => {
  const layersOf = async (scope: 'selection' | 'page' | 'file', selection: readonly string[] = []) => {
    const plugin = await openPlugin({ file: smallDocument(), settings: { selection } });
    const updates = plugin.ask({ type: 'check', scope });
    const ids = new Set(
      [...plugin.findings.values()].flatMap(({ places }) => places.map(({ nodeId }) => nodeId)),
    );
    const checked = plugin.checked();
    plugin.sandbox.dispose();
    return { updates, ids: [...ids].sort(), what: checked?.what, layers: checked?.layers };
  };

  it('the selection and what is in it', async () => {
    const { ids, what } = await layersOf('selection', ['1:2', '2:1']);
    expect(ids).toEqual(['1:2', '2:1']);
    expect(what).toBe('First › 2 layers');
  });

  it('one layer in a frame, against what lies beneath it', async () => {
    const { ids, what } = await layersOf('selection', ['1:3']);
    expect(ids).toEqual(['1:3']);
    expect(what).toBe('First › Half and half');
  });

  it('the page', async () => {
    const { ids, what } = await layersOf('page');
    expect(ids).toEqual(['1:1', '1:2', '1:3', '1:4', '2:1', 'I3:1;2:2']);
    expect(what).toBe('First');
  });

  it('every page of the file', async () => {
    const { what, layers } = await layersOf('file');
    expect(what).toBe('Small');
    expect(layers).toBeGreaterThan(10);
  });

  it('nothing where nothing is selected: that is said', async () => {
    const { updates, ids } = await layersOf('selection');
    expect(ids).toEqual([]);
    expect(updates.filter(({ type }) => type === 'said')).toHaveLength(1);
  });

  it.each([
    ['check-page', 'First'],
    ['check-file', 'Small'],
  ])('begins by itself with the command %s', async (command, what) => {
    const plugin = await openPlugin({ file: smallDocument(), settings: { command } });
    expect(plugin.checked()?.what).toBe(what);
    plugin.sandbox.dispose();
  });
});

describe('a check can be stopped', () => {
  it('keeps what was found so far, and says that it was stopped', async () => {
    const plugin = await openPlugin({ file: generateDocument({ nodes: 3000 }) });
    plugin.sandbox.send({ type: 'check', scope: 'file' });
    plugin.until('found');
    const updates = plugin.ask({ type: 'cancel' });
    const checked = plugin.checked();
    expect(updates.at(-1)?.type).toBe('checked');
    expect(checked?.isCancelled).toBe(true);
    expect(checked?.layers).toBeLessThan(2500);
    expect(plugin.findings.size).toBeGreaterThan(0);
    plugin.sandbox.dispose();
  });

  it('and begun again', async () => {
    const plugin = await openPlugin({ file: smallDocument() });
    plugin.ask({ type: 'check', scope: 'file' });
    const first = [...plugin.findings.keys()].sort();
    plugin.ask({ type: 'check', scope: 'file' });
    expect([...plugin.findings.keys()].sort()).toEqual(first);
    plugin.sandbox.dispose();
  });
});

describe('what the user changes', () => {
  it('is checked again by itself', async () => {
    const plugin = await openPlugin({ file: smallDocument() });
    plugin.ask({ type: 'check', scope: 'page' });
    const before = plugin.findings.size;
    plugin.sandbox.asUser(
      `(node) => { node('1:4').fills = [{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }]; }`,
    );
    plugin.settle();
    const left = [...plugin.findings.values()].filter(({ places: [place] }) => place.nodeId === '1:4');
    expect(left).toEqual([]);
    expect(plugin.findings.size).toBe(before - 2);
    plugin.sandbox.dispose();
  });

  it('goes where the layer goes', async () => {
    const plugin = await openPlugin({ file: smallDocument() });
    plugin.ask({ type: 'check', scope: 'page' });
    plugin.sandbox.call('remove', '1:1');
    plugin.settle();
    const ids = new Set([...plugin.findings.values()].map(({ places: [place] }) => place.nodeId));
    expect([...ids].filter((id) => id.startsWith('1:'))).toEqual([]);
    plugin.sandbox.dispose();
  });
});
