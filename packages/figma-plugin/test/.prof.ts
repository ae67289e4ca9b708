import { build } from 'esbuild';
import { createSandbox } from './sandbox/create-sandbox.ts';
import { generateDocument } from './documents/generate-document.ts';
import { totalOf } from './sandbox/slice.ts';
import { embedBrand } from '../scripts/embed-brand.ts';
import { keepDocumentColors } from '../scripts/keep-document-colors.ts';
import { readFileSync } from 'node:fs';
const wrap = (src, name, label) =>
  src
    .replace(
      new RegExp('(export (?:async )?function ' + name + '\\()'),
      `export function ${name}(...a){const q=Date.now();try{return ${name}__(...a)}finally{(globalThis.__t??={}).${label}=(globalThis.__t.${label}??0)+Date.now()-q}}\n$1`,
    )
    .replace(new RegExp('export ((?:async )?function )' + name + '\\(([^.])'), '$1' + name + '__($2');
const inst = {
  name: 'i',
  setup(b) {
    b.onLoad(
      {
        filter:
          /(to-node|to-panel-finding|create-node-reader|judge-unit|finding-store|read-tree|main-components)\.ts$/,
      },
      ({ path }) => {
        let s = readFileSync(path, 'utf8');
        if (path.includes('live/to-node')) s = wrap(s, 'toNode', 'toNode');
        if (path.includes('to-panel-finding')) s = wrap(s, 'toPanelFinding', 'panel');
        if (path.includes('read-tree')) {
          s = wrap(s, 'readChildren', 'children');
        }
        if (path.includes('judge-unit'))
          s = s
            .replace('return checker.check({', 'const q=Date.now();try{return checker.check({')
            .replace(
              'artworks,\n    });',
              'artworks,\n    })}finally{(globalThis.__t??={}).check=(globalThis.__t.check??0)+Date.now()-q}',
            );
        if (path.includes('create-node-reader'))
          s = s.replace(
            'return { outside, visit };',
            'return { outside, visit:(...a)=>{const q=Date.now();try{return visit(...a)}finally{(globalThis.__t??={}).visit=(globalThis.__t.visit??0)+Date.now()-q}} };',
          );
        return { contents: s, loader: 'ts', resolveDir: path.replace(/\/[^/]*$/, '') };
      },
    );
  },
};
const r = await build({
  entryPoints: ['src/main/code.ts'],
  bundle: true,
  format: 'iife',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2017',
  conditions: ['brandlint-source', 'module', 'import', 'default'],
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [inst, embedBrand, keepDocumentColors],
  write: false,
  outdir: 'dist',
});
const sandbox = await createSandbox({ file: generateDocument({ nodes: Number(process.argv[2] ?? 5000) }) });
sandbox.start(r.outputFiles[0].text);
sandbox.send({ type: 'open' });
sandbox.settle();
sandbox.takeSlices();
sandbox.evaluate('globalThis.__t={}');
sandbox.send({ type: 'check', scope: 'file' });
sandbox.settle();
const s = sandbox.takeSlices();
console.log(
  'cpu',
  totalOf(s),
  'wall',
  s.reduce((a, b) => a + b.wallMs, 0),
  s.length,
);
console.log(sandbox.evaluate('JSON.stringify(__t)'));
