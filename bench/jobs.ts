import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writePdf } from '../packages/document-readers/src/pdf/test-data/write-pdf.ts';
import { installPacked } from './install-packed.ts';
import { layOutFiles, toSmallFile, toStylesheet } from './many-files.ts';
import { runMeasured, type Usage } from './run-measured.ts';

/**
 * How near two jobs come to being twice as fast as one, on the packed command, in processor time: what two take more than
 * one, and what the thread that hands out the work takes for itself. The lowest of all rounds counts, because whatever else
 * the machine does only adds. "At best" is what these leave to two processors that nobody else uses.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'brandlint-jobs-'));
const root = join(folder, 'files');

/** Folders by what they hold. */
const folders: Readonly<Record<string, () => void>> = {
  '2000 stylesheets of 19 kB': () => {
    layOutFiles(root, 2000, () => toStylesheet(240, () => undefined));
  },
  '8000 stylesheets of 0.8 kB, three findings each': () => {
    layOutFiles(root, 8000, toSmallFile);
  },
  '60 PDF files of 10,000 marks': () => {
    mkdirSync(root);
    for (let file = 0; file < 60; file++) writeFileSync(join(root, `${file}.pdf`), toPdf(file));
  },
};

try {
  const brandlint = installPacked(folder);
  console.log(`Node.js ${process.version}, ${availableParallelism()} processors, load ${load()}\n`);
  console.log(
    '| folder | one job, CPU s | two jobs, CPU s | beside one job | main thread, CPU s | its share | seconds of one and two | at best |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const [name, layOut] of Object.entries(folders)) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    layOut();
    const [one, two] = measure(brandlint);
    const best = one.cpuSeconds / Math.max(two.cpuSeconds / 2, two.mainSeconds);
    const cells = [
      ...[name, one.cpuSeconds.toFixed(2), two.cpuSeconds.toFixed(2)],
      `${(two.cpuSeconds / one.cpuSeconds).toFixed(2)} ×`,
      two.mainSeconds.toFixed(2),
      `${((two.mainSeconds / two.cpuSeconds) * 100).toFixed(0)} %`,
      `${one.seconds.toFixed(1)}, ${two.seconds.toFixed(1)}`,
      `${best.toFixed(2)} ×`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
    rmSync(root, { recursive: true });
  }
  console.log(`\nload ${load()}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** The cheapest run with one job, and with two; they take turns. */
function measure(brandlint: string): [one: Usage, two: Usage] {
  const run = (jobs: number) =>
    runMeasured(
      brandlint,
      ['check', 'files', '--jobs', String(jobs), '--format', 'json', '--output-file', 'report.json'],
      folder,
    );
  let [one, two] = [run(1), run(2)];
  for (let round = 1; round < Number(values.rounds); round++) {
    one = cheaper(one, run(1));
    two = cheaper(two, run(2));
  }
  return [one, two];
}

function cheaper(one: Usage, other: Usage): Usage {
  return other.cpuSeconds < one.cpuSeconds ? other : one;
}

/** Marks in inks, none of them nearly of the brand. */
function toPdf(file: number): Uint8Array {
  let contents = '';
  for (let mark = 0; mark < 10_000; mark++) {
    const ink = ((mark + file) % 10) / 10;
    contents += `0 ${ink} .5 .1 k ${mark % 500} ${Math.floor(mark / 500)} 5 5 re f\n`;
  }
  return writePdf({ pages: [{ contents, resources: '<< >>' }] });
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}
