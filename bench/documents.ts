import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { writeCatalogue } from '../test/oracles/write-catalogue.ts';
import { installPacked } from './install-packed.ts';

/**
 * How long the packed command takes over a PDF for print, beside Debian's `mutool trace` on the same file. The command's
 * time is that of all its processes. Needs bash, Ghostscript and mupdf-tools.
 */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '156' },
    marks: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '7' },
  },
});

const limit = 1.2;
const folder = mkdtempSync(join(tmpdir(), 'brandlint-bench-'));

const reporter = new URL('report-cpu-each.mjs', import.meta.url).href;

/** Processor time of a program, user and system, in ms. */
function timeProgram(command: readonly string[]): number {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>/dev/null';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'time', ...command], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [user, system] = stderr.trim().split(' ').map(Number);
  if (status !== 0 || user === undefined || system === undefined)
    throw new Error(`${command.join(' ')} could not be run (${status}): ${stderr}`);
  return (user + system) * 1000;
}

/** The same for a command of Node.js, with every process that it starts; throws where there are fewer than are to be expected. */
async function timeCommand(args: readonly string[], processes: number): Promise<number> {
  const reports = mkdtempSync(join(folder, 'cpu-'));
  const env = { ...process.env, NODE_OPTIONS: `--import=${reporter}`, BENCH_CPU_FOLDER: reports };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  if (status === null || status > 1) throw new Error(`it could not be run (${status}): ${stderr}`);
  for (let waited = 0; readdirSync(reports).length < processes && waited < 50; waited++)
    await setTimeout(100);
  const each = readdirSync(reports).map((name) => Number(readFileSync(join(reports, name), 'utf8')));
  if (each.length < processes) throw new Error(`${each.length} of ${processes} processes told their time`);
  return each.reduce((sum, one) => sum + one, 0) / 1000;
}

try {
  const source = writeCatalogue({
    pages: Number(values.pages),
    marksOnTile: Number(values.marks),
    inks: 12,
  });
  writeFileSync(join(folder, 'catalogue.ps'), source);
  const distil = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=pdfwrite', '-o', 'catalogue.pdf'];
  execFileSync('gs', [...distil, 'catalogue.ps'], { cwd: folder });
  const brandlint = installPacked(folder);
  const report = ['--format', 'json', '--output-file', 'report.json'];
  const contenders: Readonly<Record<string, () => number | Promise<number>>> = {
    'mutool trace': () => timeProgram(['mutool', 'trace', 'catalogue.pdf']),
    'node -e 0': () => timeCommand(['-e', '0'], 1),
    'brandlint check': () => timeCommand([brandlint, 'check', 'catalogue.pdf', ...report], 2),
  };
  const lowest = new Map<string, number>();
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [name, time] of Object.entries(contenders))
      lowest.set(name, Math.min(lowest.get(name) ?? Infinity, await time()));
  const megabytes = (statSync(join(folder, 'catalogue.pdf')).size / 1e6).toFixed(1);
  const [trace = NaN, check = NaN] = ['mutool trace', 'brandlint check'].map((name) => lowest.get(name));
  console.log(
    `${values.pages} pages, ${Number(values.pages) * 48 * Number(values.marks)} marks in inks, ${megabytes} MB; processor time, the lowest of ${values.rounds} rounds, Node.js ${process.version}\n`,
  );
  console.log('| process | time |\n| --- | --- |');
  for (const [name, time] of lowest) console.log(`| ${name} | ${time.toFixed(0)} ms |`);
  console.log(`\nbrandlint check beside mutool trace: ${(check / trace).toFixed(2)} (limit ${limit})`);
} finally {
  rmSync(folder, { recursive: true });
}
