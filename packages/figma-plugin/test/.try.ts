import { openPlugin } from './sandbox/open-plugin.ts';
import { generateDocument } from './documents/generate-document.ts';
import { longestSlice, totalOf } from './sandbox/slice.ts';
for (const nodes of (process.argv[2] ?? '5000').split(',').map(Number)) {
  const p = await openPlugin({ file: generateDocument({ nodes }) });
  p.sandbox.takeSlices();
  let t0 = Date.now();
  let t = p.ask({ type: 'check', scope: 'file' });
  let s = p.sandbox.takeSlices();
  const sorted = [...s].sort((a, b) => b.cpuMs - a.cpuMs);
  console.log(
    nodes,
    'wall',
    Date.now() - t0,
    'cpu',
    Math.round(totalOf(s)),
    'n',
    s.length,
    'longest',
    sorted
      .slice(0, 6)
      .map((x) => x.kind + ' ' + x.cpuMs.toFixed(1) + '/' + x.wallMs.toFixed(1))
      .join(', '),
    p.checked()?.layers,
    p.findings.size,
    p.checked()?.summary.warnings,
    JSON.stringify(p.checked()?.summary.colors),
    'mem',
    p.sandbox.memory(),
  );
  const types = {};
  for (const u of t) types[u.type] = (types[u.type] ?? 0) + 1;
  console.log(JSON.stringify(types));
  const target = [...p.findings.values()].find((f) => f.places[0].part === 'fill 1');
  console.log(target.places[0].nodeId, target.message);
  p.sandbox.takeSlices();
  const text = `(node) => { node('${target.places[0].nodeId}').fills = [{type:'SOLID',color:{r:0,g:0,b:0}}] }`;
  try {
    p.sandbox.asUser(`node('${target.places[0].nodeId}').fills = [{type:'SOLID',color:{r:0,g:0,b:0}}]`);
  } catch (e) {
    console.log(String(e).slice(0, 200));
  }
  t = p.settle();
  s = p.sandbox.takeSlices();
  console.log(
    'recheck cpu',
    totalOf(s).toFixed(1),
    'longest',
    longestSlice(s).toFixed(1),
    t
      .map(
        (u) =>
          u.type +
          (u.type === 'found'
            ? u.findings.length
            : u.type === 'gone'
              ? u.keys.length
              : u.type === 'stale'
                ? u.keys.length
                : ''),
      )
      .join(','),
    p.sandbox.log(),
  );
  t = p.ask({ type: 'check', scope: 'file' });
  s = p.sandbox.takeSlices();
  console.log(
    'again cpu',
    Math.round(totalOf(s)),
    'longest',
    [...s]
      .sort((a, b) => b.cpuMs - a.cpuMs)
      .slice(0, 4)
      .map((x) => x.kind + ' ' + x.cpuMs.toFixed(1))
      .join(', '),
  );
}
