import { parseArgs } from 'node:util';
import { generateDocument } from '../packages/figma-plugin/test/documents/generate-document.ts';
import { createSandbox } from '../packages/figma-plugin/test/sandbox/create-sandbox.ts';
import { openPlugin } from '../packages/figma-plugin/test/sandbox/open-plugin.ts';
import type { Slice } from '../packages/figma-plugin/test/sandbox/slice.ts';

/**
 * How long the built plugin takes in QuickJS over generated documents, with a fake of Figma's API whose getters take about 2 µs each:
 * in real Figma the same work takes longer, and how much longer nobody has measured.
 */
const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '12500,25000,50000,100000' },
    rechecks: { type: 'string', default: '20' },
  },
});

const limits = { msFor50000: 4000, memoryBytes: 300e6, sliceMs: 16, recheckMs: 50 } as const;

type Row = {
  nodes: number;
  readingMs: number;
  cpuMs: number;
  slices: number;
  longestMs: number;
  above: number;
  documentBytes: number;
  usedBytes: number;
  peakBytes: number;
  findings: number;
  recheckMs: number;
};

/** What a plugin reads of each layer at least; it does nothing with it. */
const readOnly = `
figma.skipInvisibleInstanceChildren = true;
(async () => {
  await figma.loadAllPagesAsync();
  const waiting = [...figma.root.children];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    void [at.id, at.type, at.name];
    if (at.type !== 'PAGE') {
      if (!at.visible) continue;
      void [at.absoluteBoundingBox, at.opacity, at.blendMode, at.isMask, at.effects, at.fills, at.strokes];
    }
    if ('children' in at) waiting.push(...at.children);
  }
})();`;

/** How long only reading takes, in ms of processor time: what the machine and the fake can do. */
async function measureReading(nodes: number): Promise<number> {
  const sandbox = await createSandbox({ file: generateDocument({ nodes }) });
  sandbox.start(readOnly);
  sandbox.settle();
  const readingMs = sum(sandbox.takeSlices());
  sandbox.dispose();
  return readingMs;
}

const sum = (slices: readonly Slice[]): number => slices.reduce((total, { cpuMs }) => total + cpuMs, 0);

async function measureDocument(nodes: number): Promise<Row> {
  const settings = { checksMessages: false };
  const plugin = await openPlugin({ file: generateDocument({ nodes }), settings });
  const { sandbox } = plugin;
  const documentBytes = sandbox.memory().used;
  sandbox.takeSlices();
  plugin.ask({ type: 'check', scope: 'file' });
  const slices = sandbox.takeSlices();
  const { used, peak } = sandbox.memory();
  const rechecks: number[] = [];
  const ids = [...plugin.findings.values()].map(({ places: [place] }) => place.nodeId);
  for (let round = 0; round < Number(values.rechecks); round++) {
    const id = ids[Math.floor((ids.length * round) / Number(values.rechecks))] ?? '';
    sandbox.asUser(`(node) => { node('${id}').name = 'Changed ${round}'; }`);
    sandbox.takeSlices();
    plugin.settle();
    rechecks.push(sum(sandbox.takeSlices()));
  }
  rechecks.sort((one, other) => one - other);
  const row: Row = {
    nodes: plugin.checked()?.layers ?? 0,
    readingMs: await measureReading(nodes),
    cpuMs: sum(slices),
    slices: slices.length,
    longestMs: slices.reduce((longest, { cpuMs }) => Math.max(longest, cpuMs), 0),
    above: slices.filter(({ cpuMs }) => cpuMs > limits.sliceMs).length,
    documentBytes,
    usedBytes: used,
    peakBytes: peak,
    findings: plugin.findings.size,
    recheckMs: rechecks[Math.floor(rechecks.length / 2)] ?? Number.NaN,
  };
  sandbox.dispose();
  return row;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const rows: Row[] = [];
for (const nodes of values.nodes.split(',').map(Number)) rows.push(await measureDocument(nodes));

console.log(`QuickJS 2025-09-13 compiled to WebAssembly, Node.js ${process.version}, processor time\n`);
console.log(
  '| layers | all | per 10,000 | beside reading alone | slices | longest | above 16 ms | document | with the check | machine | findings | one change |',
);
console.log(`|${' --- |'.repeat(12)}`);
for (const row of rows) {
  const cells = [
    row.nodes,
    `${row.cpuMs.toFixed(0)} ms`,
    `${((row.cpuMs / row.nodes) * 10_000).toFixed(0)} ms`,
    `${(row.cpuMs / row.readingMs).toFixed(1)} ×`,
    row.slices,
    `${row.longestMs.toFixed(1)} ms`,
    row.above,
    megabytes(row.documentBytes),
    megabytes(row.usedBytes),
    megabytes(row.peakBytes),
    row.findings,
    `${row.recheckMs.toFixed(1)} ms`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
const [first, last] = [rows.at(0), rows.at(-1)];
if (first !== undefined && last !== undefined && first !== last) {
  const growth = last.cpuMs / first.cpuMs / (last.nodes / first.nodes);
  console.log(`\nGrowth beyond linear from the least to the most: ${growth.toFixed(2)}`);
}
for (const row of rows) {
  const faults = [
    row.cpuMs / row.nodes > limits.msFor50000 / 50_000
      ? `slower than ${limits.msFor50000} ms for 50,000`
      : '',
    row.nodes <= 51_000 && row.peakBytes > limits.memoryBytes
      ? `more than ${megabytes(limits.memoryBytes)}`
      : '',
    row.longestMs > limits.sliceMs ? `a slice of more than ${limits.sliceMs} ms` : '',
    row.recheckMs > limits.recheckMs ? `a re-check of more than ${limits.recheckMs} ms` : '',
  ].filter((fault) => fault !== '');
  if (faults.length > 0) console.log(`${row.nodes} layers: ${faults.join('; ')}`);
}
