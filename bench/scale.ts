import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPacked } from './install-packed.ts';
import { layOutFiles, toSmallFile, toStylesheet } from './many-files.ts';
import { runMeasured, toCells, type Usage } from './run-measured.ts';

/**
 * How the packed command fares over many files and over large folders: seconds, CPU and resident memory, one job at a
 * time and two. Folders are generated; ratios are of one run.
 */
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000,10000,100000' },
    megabytes: { type: 'string', default: '200,2000' },
    format: { type: 'string', default: 'json' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'brandlint-scale-'));

try {
  const brandlint = installPacked(folder);
  console.log(`Node.js ${process.version}, ${availableParallelism()} processors, load ${load()}\n`);
  console.log(
    '| folder | jobs | seconds | CPU s | ms a file | resident MB | faster than one job | CPU beside one job |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const count of toNumbers(values.files)) {
    measure(`${count} files of 0.8 kB, three findings each`, count, toSmallFile);
  }
  const large = toStylesheet(12_000, () => undefined);
  for (const megabytes of toNumbers(values.megabytes)) {
    const count = Math.round((megabytes * 1e6) / large.length);
    measure(`${megabytes} MB in ${count} files, none with findings`, count, () => large);
  }
  console.log(`\nload ${load()}`);

  function measure(name: string, count: number, textOf: (index: number) => string): void {
    const root = join(folder, 'files');
    layOutFiles(root, count, textOf);
    let alone: Usage | undefined;
    for (const jobs of [1, 2]) {
      const usage = run(brandlint, jobs);
      alone ??= usage;
      const [seconds = '', cpuSeconds = '', resident = ''] = toCells(usage);
      const cells = [
        ...[name, jobs, seconds, cpuSeconds, ((usage.seconds * 1000) / count).toFixed(2), resident],
        `${(alone.seconds / usage.seconds).toFixed(2)} ×`,
        `${(usage.cpuSeconds / alone.cpuSeconds).toFixed(2)} ×`,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
    rmSync(root, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true });
}

function run(brandlint: string, jobs: number): Usage {
  const report = join(folder, 'report.json');
  const words = [
    'check',
    'files',
    '--jobs',
    String(jobs),
    '--format',
    values.format,
    '--output-file',
    report,
  ];
  const usage = runMeasured(brandlint, words, folder);
  rmSync(report);
  return usage;
}

function toNumbers(list: string): number[] {
  return list.split(',').map(Number);
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}
