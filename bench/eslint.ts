import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { layOutScripts } from './eslint-corpus.ts';
import { scriptPeers } from './eslint-peers.ts';
import { layOutTrials, type Outcome } from './eslint-trials.ts';
import { measure, type Contender } from './measure.ts';

/**
 * Measures the packed ESLint plugin: CPU of the whole process beside the same ESLint with one trivial rule, on scripts as
 * published and on those of them that hold nothing for us, and beside what people use today. Then what each of them says of
 * small scripts that hold a fault, a colour of the palette, or what only looks like a colour.
 */
const here = import.meta.dirname;
/** None: only the small scripts. */
const rounds = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'brandlint-bench-eslint-'));
const limit = 1.05;
const trivial = { name: 'one trivial rule', imports: '', config: '{}' };
const ours = {
  name: 'brandlint',
  imports: `import ours from '@brandlint/eslint-plugin';`,
  config: 'ours.configs.recommended',
};

type Result = { filePath: string; messages: readonly { fatal?: boolean }[] };

try {
  const bin = installPlugin();
  reportTrials(bin);
  if (rounds > 0) reportCpu(bin);
} finally {
  rmSync(folder, { recursive: true });
}

/** CPU of whole runs. */
function reportCpu(bin: string): void {
  const corpora = layOutScripts(folder);
  const contenders = [
    ...[trivial, ours, ...scriptPeers].map((one) => contend(bin, 'published', one)),
    ...[trivial, ours].map((one) => contend(bin, 'without', one)),
  ];
  const cpu = measure(contenders, rounds, folder);
  for (const [name, { bytes, files }] of Object.entries(corpora))
    console.log(`${name}: ${files} scripts, ${(bytes / 1e6).toFixed(2)} MB`);
  console.log(`CPU, the lowest of ${rounds} rounds, Node.js ${process.version}\n`);
  console.log('| corpus | what | CPU | beside one trivial rule | reports |\n| --- | --- | --- | --- | --- |');
  for (const { name } of contenders) {
    const [corpus = '', what = ''] = name.split(': ');
    const own = cpu.get(name) ?? Number.NaN;
    const ratio = own / (cpu.get(`${corpus}: ${trivial.name}`) ?? Number.NaN);
    const reports = readResults(name).reduce((sum, { messages }) => sum + messages.length, 0);
    const isAbove = what === ours.name && ratio > limit;
    console.log(
      `| ${corpus} | ${what} | ${own.toFixed(0)} ms | ${ratio.toFixed(3)} | ${reports} |${isAbove ? ` above ${limit}` : ''}`,
    );
  }
}

/** What is told of the small scripts. */
function reportTrials(bin: string): void {
  const trials = layOutTrials(join(folder, 'trials'));
  const all = Object.keys(trials) as Outcome[];
  console.log(`| told of | ${all.map((one) => `${one} (${trials[one]})`).join(' | ')} |`);
  console.log(`| --- | ${all.map(() => '---').join(' | ')} |`);
  for (const one of [ours, ...scriptPeers]) {
    const { name, args } = contend(bin, 'trials', one);
    spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const told = readResults(name).filter(({ messages }) => messages.length > 0);
    const counts = all.map(
      (sort) => told.filter(({ filePath }) => basename(filePath).startsWith(sort)).length,
    );
    console.log(`| ${one.name} | ${counts.join(' | ')} |`);
  }
  console.log('');
}

function readResults(name: string): Result[] {
  const results = JSON.parse(readFileSync(join(folder, `${toFile(name)}.json`), 'utf8')) as Result[];
  const unread = results.find(({ messages }) => messages.some(({ fatal }) => fatal === true));
  if (unread) throw new Error(`${unread.filePath} could not be parsed`);
  return results;
}

/** One ESLint with one configuration on one corpus; its messages are written as JSON. */
function contend(bin: string, corpus: string, { name, imports, config }: typeof trivial): Contender {
  const whole = `${corpus}: ${name}`;
  const file = toFile(whole);
  writeFileSync(
    join(folder, `${file}.mjs`),
    `import * as parser from '@typescript-eslint/parser';
${imports}
const jsx = { ecmaFeatures: { jsx: true } };
export default [
  { files: ['**/*.{js,jsx,ts,tsx}'], rules: { 'no-debugger': 'error' } },
  { files: ['**/*.{js,jsx}'], languageOptions: { parserOptions: jsx } },
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
  { files: ['**/*.tsx'], languageOptions: { parserOptions: jsx } },
  ${config},
];
`,
  );
  const options = ['--config', `${file}.mjs`, '--no-inline-config', '--format', 'json'];
  return { name: whole, args: [bin, ...options, '--output-file', `${file}.json`, corpus], cwd: folder };
}

function toFile(name: string): string {
  return name.replaceAll(/\W+/g, '-');
}

/** Packs the plugin, and lays it beside the ESLint and the peers of the bench, as an installation would. */
function installPlugin(): string {
  const modules = join(folder, 'node_modules');
  const home = join(modules, '@brandlint/eslint-plugin');
  mkdirSync(home, { recursive: true });
  const root = new URL('../packages/eslint-plugin/', import.meta.url);
  execFileSync('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', home]);
  const beside = [
    'eslint',
    '@eslint/compat',
    'eslint-plugin-react-native',
    '@metamask/eslint-plugin-design-tokens',
    '@typescript-eslint/parser',
  ];
  for (const name of beside) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(realpathSync(join(here, 'node_modules', name)), join(modules, name));
  }
  return join(modules, 'eslint/bin/eslint.js');
}
