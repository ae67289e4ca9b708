import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { layOutCorpus } from './corpus.ts';
import { type Contender, measure } from './measure.ts';
import { type Config, peers } from './stylelint-peers.ts';

/**
 * Measures the packed Stylelint plugin: CPU of the whole process beside the same Stylelint with one trivial rule, on every
 * colour official and as published, and beside what people use today.
 */
const here = import.meta.dirname;
const rounds = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'brandlint-bench-stylelint-'));
const trivial = { 'comment-no-empty': true };
const ours: Config = { extends: ['@brandlint/stylelint-plugin/recommended'] };
const limits: Readonly<Record<string, number>> = { clean: 1.12, published: 1.3 };

try {
  const { bytes } = layOutCorpus(folder);
  for (const name of ['clean', 'published']) letOthersBe(join(folder, name));
  const bin = installPlugin();
  copyFileSync(join(here, 'stylelint-reports.mjs'), join(folder, 'reports.mjs'));
  const contenders = Object.keys(limits).flatMap((corpus) => [
    contend(bin, 'one trivial rule', { rules: trivial }, corpus),
    contend(bin, 'brandlint', ours, corpus),
    contend(bin, 'its reports alone', reportAlone(bin, corpus), corpus),
    ...peers.map(({ name, config }) => contend(bin, name, config, corpus)),
  ]);
  const cpu = measure(contenders, rounds, folder);
  console.log(
    `${(bytes / 1e6).toFixed(2)} MB of stylesheets, CPU, the lowest of ${rounds} rounds, Node.js ${process.version}\n`,
  );
  console.log('| corpus | what | CPU | beside one trivial rule |\n| --- | --- | --- | --- |');
  for (const { name } of contenders) {
    const [corpus = '', what = ''] = name.split(': ');
    const own = cpu.get(name) ?? Number.NaN;
    const ratio = own / (cpu.get(`${corpus}: one trivial rule`) ?? Number.NaN);
    const isAbove = what === 'brandlint' && ratio > (limits[corpus] ?? Infinity);
    console.log(
      `| ${corpus} | ${what} | ${own.toFixed(0)} ms | ${ratio.toFixed(2)} |${isAbove ? ` above ${limits[corpus] ?? ''}` : ''}`,
    );
  }
  reportGrowth();
} finally {
  rmSync(folder, { recursive: true });
}

/** What does nothing but report as often as ours does. */
function reportAlone(bin: string, corpus: string): Config {
  const { name, args } = contend(bin, 'count', ours, corpus);
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  if (status === null || status > 2) throw new Error(`${name} could not be run`);
  const results = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as {
    source: string;
    warnings: unknown[];
  }[];
  const counts = Object.fromEntries(
    results.map(({ source, warnings }) => [basename(source), warnings.length]),
  );
  return { plugins: ['./reports.mjs'], rules: { ...trivial, 'bench/reports': [counts] } };
}

/** Whether the time of our rules grows as the text does, and no faster. */
function reportGrowth(): void {
  const script = join(folder, 'growth.mjs');
  writeFileSync(script, readFileSync(join(here, 'stylelint-growth.mjs')));
  const args = [script, join(folder, 'published/bulma-css.css')];
  const { once, tenfold, value, letters, reports } = JSON.parse(
    execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }),
  ) as Record<'once' | 'tenfold' | 'value' | 'letters' | 'reports', number>;
  console.log(
    `\nTen times the text takes our rules ${(tenfold / once).toFixed(1)} times as long (limit 11).`,
  );
  console.log(`A value of ${letters} letters with ${reports} findings takes them ${value.toFixed(0)} ms.`);
}

/** One Stylelint with one configuration on one corpus; its warnings are written as JSON. */
function contend(bin: string, name: string, config: Config, corpus: string): Contender {
  const file = `${corpus}-${name.replace(/\W+/g, '-')}.json`;
  writeFileSync(join(folder, file), JSON.stringify(config));
  const args = [bin, '--config', file, '--formatter', 'json', '--output-file', join(folder, 'out.json')];
  return { name: `${corpus}: ${name}`, args: [...args, `${corpus}/*.css`], cwd: folder };
}

/** Comments of the frameworks' own for Stylelint: one of them keeps a whole file from being linted. */
function letOthersBe(path: string): void {
  for (const file of readdirSync(path)) {
    const text = readFileSync(join(path, file), 'utf8');
    writeFileSync(join(path, file), text.replaceAll('stylelint-', 'stylelint '));
  }
}

/** Packs the plugin, and lays it beside the Stylelint and the peers of the bench, as an installation would. */
function installPlugin(): string {
  const modules = join(folder, 'node_modules');
  const home = join(modules, '@brandlint/stylelint-plugin');
  mkdirSync(home, { recursive: true });
  const root = new URL('../packages/stylelint-plugin/', import.meta.url);
  execFileSync('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', home]);
  for (const name of ['stylelint', 'stylelint-declaration-strict-value', 'stylelint-corporate-identity']) {
    symlinkSync(realpathSync(join(here, 'node_modules', name)), join(modules, name));
  }
  // The very PostCSS that Stylelint has, which an installation shares.
  const stylelint = realpathSync(join(modules, 'stylelint'));
  symlinkSync(realpathSync(join(dirname(stylelint), 'postcss')), join(modules, 'postcss'));
  return join(stylelint, 'bin/stylelint.mjs');
}
