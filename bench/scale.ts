import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { official } from './corpus.ts';
import { installPacked } from './install-packed.ts';

/**
 * How the packed command fares over many files and over large folders: seconds, CPU and resident memory, one job at a
 * time and two. Folders are generated; ratios are of one run.
 */
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000,10000,100000' },
    megabytes: { type: 'string', default: '200,2000' },
  },
});

const strangers = ['#00a3e0', '#6bb241', '#8a1538'];
const reporter = new URL('report-usage.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'brandlint-scale-'));

type Usage = { seconds: number; cpuSeconds: number; megabytes: number };

try {
  const brandlint = installPacked(folder);
  console.log(`Node.js ${process.version}, ${availableParallelism()} processors, load ${load()}\n`);
  console.log(
    '| folder | jobs | seconds | CPU s | ms a file | resident MB | beside one job |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const count of toNumbers(values.files)) {
    measure(`${count} files of 0.5 kB, three findings each`, count, (index) =>
      toText(10, (rule) => (rule < 3 ? strangers[(index + rule) % 3] : undefined)),
    );
  }
  const large = toText(12_000, () => undefined);
  for (const megabytes of toNumbers(values.megabytes)) {
    const count = Math.round((megabytes * 1e6) / large.length);
    measure(`${megabytes} MB in ${count} files, none with findings`, count, () => large);
  }
  console.log(`\nload ${load()}`);

  function measure(name: string, count: number, textOf: (index: number) => string): void {
    const root = join(folder, 'files');
    layOut(root, count, textOf);
    let alone: Usage | undefined;
    for (const jobs of [1, 2]) {
      const usage = run(brandlint, jobs);
      alone ??= usage;
      const cells = [
        name,
        jobs,
        usage.seconds.toFixed(1),
        usage.cpuSeconds.toFixed(1),
        ((usage.seconds * 1000) / count).toFixed(2),
        usage.megabytes.toFixed(0),
        `${(alone.seconds / usage.seconds).toFixed(2)} ×`,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
    rmSync(root, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true });
}

function run(brandlint: string, jobs: number): Usage {
  const usage = join(folder, 'usage.json');
  const report = join(folder, 'report.json');
  const words = ['check', 'files', '--jobs', String(jobs), '--format', 'json', '--output-file', report];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', reporter, brandlint, ...words], {
    cwd: folder,
    env: { ...process.env, BENCH_USAGE_REPORT: usage },
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status === null || status > 1) throw new Error(`brandlint could not be run: ${stderr}`);
  const [cpuMicroseconds = 0, kilobytes = 0] = JSON.parse(readFileSync(usage, 'utf8')) as number[];
  rmSync(usage);
  rmSync(report);
  return { seconds, cpuSeconds: cpuMicroseconds / 1e6, megabytes: kilobytes / 1024 };
}

function layOut(root: string, count: number, textOf: (index: number) => string): void {
  for (let index = 0; index < count; index++) {
    const inner = join(root, String(Math.floor(index / 200)));
    if (index % 200 === 0) mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, `${index}.css`), textOf(index));
  }
}

/** A stylesheet of so many rules, all in official colours but where another is given. */
function toText(rules: number, colorOf: (rule: number) => string | undefined): string {
  let text = '';
  for (let rule = 0; rule < rules; rule++) {
    const color = colorOf(rule) ?? official[rule % official.length] ?? '';
    text += `.rule-${rule} { margin: ${rule}px; color: ${color}; border: 1px solid #ffffff; width: 100% }\n`;
  }
  return text;
}

function toNumbers(list: string): number[] {
  return list.split(',').map(Number);
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}
