import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { installPacked } from './install-packed.ts';
import { layOutFiles, toSmallFile } from './many-files.ts';
import { runMeasured, toCells } from './run-measured.ts';

/**
 * What merging the parts of a run takes, on the packed command, beside a run of one machine that writes the same report.
 * Files are generated; their parts are cut out of one, as machines would write them.
 */
const { values } = parseArgs({
  options: {
    blobs: { type: 'string', default: '100' },
    files: { type: 'string', default: '1000' },
  },
});

const blobs = Number(values.blobs);
const files = Number(values.files) * blobs;
const folder = mkdtempSync(join(tmpdir(), 'brandlint-merge-'));

try {
  const brandlint = installPacked(folder);
  layOutFiles(join(folder, 'files'), files, toSmallFile);
  const run = (...words: string[]) => runMeasured(brandlint, words, folder);
  console.log(`Node.js ${process.version}, ${availableParallelism()} processors, load ${load()}\n`);
  console.log(`| ${files} files | seconds | CPU s | resident MB |\n| --- | --- | --- | --- |`);
  const alone = run('check', 'files', '--jobs', '1', '--format', 'json', '--output-file', 'alone.json');
  tell('one machine, one job', alone);
  run('check', 'files', '--format', 'blob', '--output-file', 'all.blob');
  cut();
  const merged = run('merge-reports', 'parts', '--format', 'json', '--output-file', 'merged.json');
  tell(`${blobs} blobs merged`, merged);
  const [one, other] = ['alone.json', 'merged.json'].map((name) => readFileSync(join(folder, name)));
  if (!one || !other?.equals(one)) throw new Error('the merged report is not that of one machine');
  console.log(`\nBoth reports are the same ${(one.length / 1e6).toFixed(1)} MB. Load ${load()}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Cuts the one blob into parts: each has every so many-th file. */
function cut(): void {
  const lines = gunzipSync(readFileSync(join(folder, 'all.blob')))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const head = JSON.parse(lines[0] ?? '') as object;
  const own = lines.slice(1, -1);
  mkdirSync(join(folder, 'parts'));
  for (let part = 0; part < blobs; part++) {
    const some = own.filter((_, at) => at % blobs === part);
    const text = [
      JSON.stringify({ ...head, shard: { index: part + 1, count: blobs } }),
      ...some,
      JSON.stringify({ end: { files: some.length, faults: 0 } }),
    ];
    writeFileSync(join(folder, 'parts', `${part}.blob`), gzipSync(`${text.join('\n')}\n`));
  }
}

function tell(name: string, usage: ReturnType<typeof runMeasured>): void {
  console.log(`| ${[name, ...toCells(usage)].join(' | ')} |`);
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}
