import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOutCorpus } from './corpus.ts';
import { installPacked } from './install-packed.ts';
import { measure } from './measure.ts';

const here = import.meta.dirname;
const rounds = Number(process.argv[2] ?? 7);
execFileSync(
  'npx',
  ['-y', 'pnpm@12', 'install', '--ignore-workspace', '--ignore-scripts', '--frozen-lockfile'],
  {
    cwd: here,
    stdio: 'ignore',
  },
);

const folder = mkdtempSync(join(tmpdir(), 'brandlint-bench-'));
try {
  const { clean, bytes } = layOutCorpus(folder);
  const brandlint = installPacked(folder);
  const trivial = join(folder, 'stylelint.json');
  writeFileSync(trivial, JSON.stringify({ rules: { 'comment-no-empty': true } }));
  const stylelint = join(here, 'node_modules/stylelint/bin/stylelint.mjs');
  const json = (path: string) => [
    'check',
    path,
    '--format',
    'json',
    '--output-file',
    join(folder, 'report.json'),
  ];

  const cpu = measure(
    [
      { name: 'node -e 0', args: ['-e', '0'], cwd: folder },
      { name: 'brandlint --version', args: [brandlint, '--version'], cwd: folder },
      { name: 'parse only', args: [join(here, 'parse-only.mjs'), clean], cwd: folder },
      { name: 'brandlint check, clean', args: [brandlint, ...json('clean')], cwd: folder },
      { name: 'brandlint check, clean, text', args: [brandlint, 'check', 'clean'], cwd: folder },
      { name: 'brandlint check, as published', args: [brandlint, ...json('published')], cwd: folder },
      { name: 'brandlint check, as published, text', args: [brandlint, 'check', 'published'], cwd: folder },
      {
        name: 'stylelint, one trivial rule',
        args: [stylelint, '--config', trivial, 'clean/*.css'],
        cwd: folder,
      },
    ],
    rounds,
    folder,
  );

  const of = (name: string) => cpu.get(name) ?? Number.NaN;
  const rows: [string, string, string, number][] = [
    ['start-up', 'brandlint --version', 'node -e 0', 2],
    ['every colour official', 'brandlint check, clean', 'parse only', 1.4],
    ['every colour official, as text', 'brandlint check, clean, text', 'parse only', 1.4],
    ['as published', 'brandlint check, as published', 'parse only', 2],
    ['as published, as text', 'brandlint check, as published, text', 'parse only', 2],
    ['beside Stylelint', 'brandlint check, clean', 'stylelint, one trivial rule', 0.75],
  ];
  console.log(
    `${(bytes / 1e6).toFixed(2)} MB of stylesheets, CPU, the lowest of ${rounds} rounds, Node.js ${process.version}\n`,
  );
  console.log('| what | process | beside | ratio | limit |\n| --- | --- | --- | --- | --- |');
  for (const [what, name, base, limit] of rows) {
    const ratio = of(name) / of(base);
    const cells = [
      what,
      `${name}: ${of(name).toFixed(0)} ms`,
      `${base}: ${of(base).toFixed(0)} ms`,
      ratio.toFixed(2),
      limit,
    ];
    console.log(`| ${cells.join(' | ')} |${ratio > limit ? ' above' : ''}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
