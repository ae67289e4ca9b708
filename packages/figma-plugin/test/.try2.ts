import { openPlugin } from './sandbox/open-plugin.ts';
import { generateDocument } from './documents/generate-document.ts';
import { totalOf } from './sandbox/slice.ts';
const nodes = Number(process.argv[2]);
const q = await openPlugin({ file: generateDocument({ nodes }) });
q.sandbox.takeSlices();
for (let i = 0; i < 2; i++) {
  const t = q.ask({ type: 'check', scope: 'file' });
  const s = q.sandbox.takeSlices();
  console.log(
    nodes,
    'cpu',
    Math.round(totalOf(s)),
    s.length,
    'wall',
    Math.round(s.reduce((a, b) => a + b.wallMs, 0)),
    'memory',
    JSON.stringify(q.sandbox.memory()),
    s
      .map((x, i) => [i, x.kind, x.cpuMs.toFixed(1), x.wallMs.toFixed(0)])
      .filter((x) => +x[2] > 16)
      .map((x) => x.join(' '))
      .slice(0, 30)
      .join(' | '),
    q.findings.size,
  );
}
