import { openPlugin } from './sandbox/open-plugin.ts';
import { smallDocument } from './documents/small-document.ts';
import { generateDocument } from './documents/generate-document.ts';
import { longestSlice, totalOf } from './sandbox/slice.ts';
const show = (t) =>
  t
    .map(
      (u) =>
        u.type +
        (u.type === 'found'
          ? ':' + u.findings.map((f) => f.key.slice(0, 4) + '@' + f.places[0].nodeId + (f.isStale ? 'S' : ''))
          : u.type === 'gone'
            ? ':' + u.keys.map((k) => k.slice(0, 4))
            : u.type === 'stale'
              ? ':' + u.keys.map((k) => k.slice(0, 4)) + u.isPartial
              : u.type === 'said'
                ? ':' + u.text
                : u.type === 'fixed'
                  ? ':' + u.count + JSON.stringify(u.skipped)
                  : ''),
    )
    .join(', ');
const p = await openPlugin({ file: smallDocument(), settings: { selection: ['1:3'] } });
console.log(show(p.ask({ type: 'check', scope: 'selection' })), p.checked().what, p.checked().layers);
console.log([...p.findings.values()].map((f) => f.message));
console.log(show(p.ask({ type: 'check', scope: 'page' })), p.checked().what);
p.sandbox.asUser(`(node) => { node('1:3').characters = 'New text'; }`);
console.log('chars', show(p.settle()));
p.sandbox.asUser(`(node) => { node('1:4').remove(); }`);
console.log('removed', show(p.settle()));
p.sandbox.asUser(`(node) => { node('1:1').fills = [{type:'SOLID',color:{r:0,g:0,b:0}}]; }`);
console.log(
  'frame',
  show(p.settle()),
  [...p.findings.values()].filter((f) => f.rule.includes('contrast')).map((f) => f.message),
);
p.sandbox.asUser(
  `(node) => { node('1:2').name='Himmel'; node('1:2').fills=[{type:'SOLID',color:{r:1,g:0,b:0}}] }`,
);
console.log(
  'rename',
  show(p.settle()),
  [...p.findings.values()]
    .filter((f) => f.places[0].nodeId === '1:2')
    .map((f) => f.message + f.places[0].path.join('>')),
);
console.log(
  'show',
  show(p.ask({ type: 'show', nodeIds: ['1:2'] })),
  p.sandbox.told().zoomedTo,
  p.state().selection,
);
console.log('fix', show(p.ask({ type: 'fix', keys: [...p.findings.keys()].slice(0, 1) })));
console.log('vars', show(p.ask({ type: 'create-variables' })));
console.log(
  'waive',
  show(p.ask({ type: 'waive', keys: [...p.findings.keys()].slice(0, 1), reason: 'because' })),
  [...p.findings.values()][0].waiver,
);
console.log(
  'report',
  show(p.ask({ type: 'report', format: 'markdown' })),
  show(p.ask({ type: 'report', format: 'json' })),
);
console.log(p.sandbox.log());
const q = await openPlugin({ file: generateDocument({ nodes: 6000 }) });
q.ask({ type: 'check', scope: 'file' });
q.sandbox.takeSlices();
const before = [...q.findings.values()]
  .map((f) => f.key + f.count)
  .sort()
  .join();
const ids = [...q.findings.values()]
  .filter((f) => f.places[0].part === 'fill 1')
  .map((f) => f.places[0].nodeId);
for (const i of [0.05, 0.3, 0.6, 0.9]) {
  const id = ids[Math.floor(ids.length * i)];
  q.sandbox.asUser(`(node) => { node('${id}').name = 'Other'; }`);
  q.sandbox.takeSlices();
  const t = q.settle();
  const s = q.sandbox.takeSlices();
  console.log(
    'recheck',
    id,
    'cpu',
    totalOf(s).toFixed(1),
    'longest',
    longestSlice(s).toFixed(1),
    s.length,
    t.map((u) => u.type + (u.type === 'found' ? u.findings.length : '')).join(),
  );
}
q.ask({ type: 'check', scope: 'file' });
console.log(
  'same',
  before ===
    [...q.findings.values()]
      .map((f) => f.key + f.count)
      .sort()
      .join(),
);
