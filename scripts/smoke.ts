import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePdf } from '../packages/document-readers/src/pdf/test-data/write-pdf.ts';

/** Packs everything, installs the tarballs as a user would, and runs them on the oldest Node.js that they promise. */
const oldest = '20.19.0';
const folder = mkdtempSync(join(tmpdir(), 'brandlint-smoke-'));
const packages = [
  'brands/ccin',
  'packages/core',
  'packages/readers',
  'packages/document-readers',
  'packages/rasteriser',
  'packages/config',
  'packages/stylelint-plugin',
  'packages/eslint-plugin',
  'packages/cli',
];

const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(`on Node.js ${oldest}: ${what} does not hold`);
  console.log(`${what}: yes`);
}

try {
  for (const path of packages) run('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', folder], path);
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  for (const path of packages) {
    const { engines } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as {
      engines?: { node?: string };
    };
    expect(`${path} promises ${oldest}`, engines?.node === `>=${oldest}`);
  }

  const home = join(folder, 'home');
  mkdirSync(join(home, 'site'), { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(home, 'site/a.css'), '.a { background: #c51e80; color: white }');
  writeFileSync(
    join(home, 'site/b.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><g fill="#c41e7f"/></svg>',
  );
  writeFileSync(join(home, 'site/c.html'), '<p style="color: #00a3e0">x</p>');
  writeFileSync(
    join(home, 'site/d.pdf'),
    writePdf({ pages: [{ contents: '0 .92 0 0 k 10 10 20 20 re f', resources: '<< >>' }] }),
  );
  writeFileSync(
    join(home, 'library.js'),
    `import { rules } from '@brandlint/core';
     import { parseColor } from '@brandlint/core/parse-color';
     import { pages } from '@brandlint/core/pages';
     import { readCss } from '@brandlint/readers/css';
     import { readScss } from '@brandlint/readers/scss';
     import { readLess } from '@brandlint/readers/less';
     import { readHtml } from '@brandlint/readers/html';
     import { readSvg } from '@brandlint/readers/svg';
     import { readComponent } from '@brandlint/readers/component';
     import { readFig } from '@brandlint/document-readers/fig';
     import { readOffice } from '@brandlint/document-readers/office';
     import { readPdf } from '@brandlint/document-readers/pdf';
     import { openRasteriser } from '@brandlint/rasteriser/node';
     import { loadConfig } from '@brandlint/config';
     import { loadConfigSync } from '@brandlint/config/sync';
     if (!loadConfigSync({ cwd: process.cwd(), rules, readDefinitions: () => new Map() }).ok) throw new Error('no brand at once');
     const loaded = await loadConfig({ cwd: process.cwd(), untrusted: false, rules });
     if (!loaded.ok || loaded.value.brand.palette.length !== 10 || !pages[rules[0].name]) throw new Error('no brand');
     for (const reader of [readCss, readScss, readLess, readHtml, readSvg, readComponent]) {
       if (typeof reader.read !== 'function') throw new Error('no reader');
     }
     for (const [format, reader] of Object.entries({ fig: readFig, office: readOffice, pdf: readPdf })) {
       const document = { path: 'a', format, bytes: new Uint8Array([1, 2, 3]) };
       const { gaps } = await reader.readDocument(document, { definitions: new Map() });
       if (gaps.length === 0) throw new Error('read what is no document');
     }
     if (!parseColor('rebeccapurple')) throw new Error('no colour');
     const { rasterise, close } = openRasteriser();
     const text = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0h2v1H0z"/></svg>';
     const drawn = await rasterise({ format: 'svg', text }, 4);
     if (drawn.raster?.data[3] !== 255) throw new Error(drawn.fault ?? 'nothing drawn');
     await close();`,
  );
  writeFileSync(
    join(home, 'required.cjs'),
    `for (const name of ['core', 'core/brand', 'core/parse-color', 'core/pages', 'config', 'readers/css', 'readers/scss',
       'readers/less', 'readers/html', 'readers/svg', 'readers/isolate-drawing', 'readers/component', 'readers/rendered-page',
       'readers/open-browser', 'readers/host-tree', 'config/sync', 'config/linter', 'readers/script', 'stylelint-plugin', 'stylelint-plugin/recommended', 'eslint-plugin'])
       require('@brandlint/' + name);
     console.log('loaded');`,
  );
  const files = tarballs.map((name) => join(folder, name));
  // Stylelint 18 wants a newer Node.js.
  const host = ['stylelint@17', 'eslint@10'];
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', `node@${oldest}`, ...host, ...files], home);

  const node = join(home, 'node_modules/node/bin/node');
  const bin = join(home, 'node_modules/brandlint/dist/bin.js');
  const start = (...args: string[]) => spawnSync(node, args, { cwd: home, encoding: 'utf8' });
  expect('it is the Node.js meant', start('--version').stdout.trim() === `v${oldest}`);
  const { version } = JSON.parse(readFileSync('packages/cli/package.json', 'utf8')) as { version: string };
  expect('brandlint --version', start(bin, '--version').stdout.includes(version));
  const checked = start(bin, 'check', 'site', '--format', 'json');
  const report = JSON.parse(checked.stdout) as {
    summary: { files: number; errors: number; warnings: number };
  };
  expect('brandlint check finds what is wrong', checked.status === 1 && report.summary.errors === 2);
  expect('every file was read', report.summary.files === 4);
  const stylelint = join(home, 'node_modules/stylelint/bin/stylelint.mjs');
  writeFileSync(join(home, '.stylelintrc.json'), '{ "extends": "@brandlint/stylelint-plugin/recommended" }');
  const linted = start(stylelint, 'site/a.css');
  expect(
    'stylelint finds it too',
    linted.status === 2 && linted.stderr.includes('brandlint/color-as-published'),
  );
  for (const name of ['e', 'f'])
    writeFileSync(join(home, `site/${name}.js`), "document.body.style.color = '#c51e80';");
  writeFileSync(
    join(home, 'eslint.config.js'),
    "import brandlint from '@brandlint/eslint-plugin';\nexport default [brandlint.configs.recommended];",
  );
  const eslint = join(home, 'node_modules/eslint/bin/eslint.js');
  const scripts = start(eslint, 'site/e.js');
  expect(
    'eslint finds it too',
    scripts.status === 1 && scripts.stdout.includes('brandlint/color-as-published'),
  );
  const threads = start(eslint, 'site', '--concurrency', '2');
  expect('and in threads', threads.stdout.split('brandlint/color-as-published').length === 3);
  expect('brandlint check --fix=all mends it', start(bin, 'check', 'site/a.css', '--fix=all').status === 0);
  expect('brandlint explain', start(bin, 'explain', 'color-in-palette').stdout.includes('palette'));
  const library = start('library.js');
  if (library.stderr !== '') console.error(library.stderr);
  expect('the libraries load', library.status === 0);
  const required = start('required.cjs');
  if (required.stderr !== '') console.error(required.stderr);
  expect('CommonJS can load them, so none awaits at its top level', required.stdout.trim() === 'loaded');
} finally {
  rmSync(folder, { recursive: true });
}
