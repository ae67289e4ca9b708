import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { official } from './corpus.ts';
import { installPacked } from './install-packed.ts';
import { measure } from './measure.ts';

/**
 * What a second run with `--cache` over unchanged files takes of the CPU of the first, and of a run without a cache, on the
 * packed command. Files are generated; the lowest of all rounds counts.
 */
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '5000' },
    every: { type: 'string', default: '10,1' },
    rounds: { type: 'string', default: '3' },
  },
});

const strangers = ['#00a3e0', '#6bb241', '#8a1538'];
const count = Number(values.files);
const folder = mkdtempSync(join(tmpdir(), 'brandlint-cache-'));

try {
  const brandlint = installPacked(folder);
  console.log('| files | without | first | second | of the first | of one without |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const every of values.every.split(',').map(Number)) {
    const bytes = layOut(every);
    const words = [
      brandlint,
      'check',
      'files',
      '--format',
      'json',
      '--output-file',
      'report.json',
      '--jobs',
      '1',
    ];
    const contender = (name: string, ...more: string[]) => ({ name, args: [...words, ...more], cwd: folder });
    const without = run([contender('without')], Number(values.rounds));
    // What is kept in a folder that is new each time is of no use to the next round.
    const firsts = Array.from({ length: Number(values.rounds) }, (_, round) =>
      run([contender('first', '--cache', '--cache-location', `kept-${every}-${round}`)], 1),
    );
    const first = Math.min(...firsts);
    const second = run(
      [contender('second', '--cache', '--cache-location', `kept-${every}-0`)],
      Number(values.rounds),
    );
    const toPercent = (whole: number) => `${((second / whole) * 100).toFixed(1)} %`;
    const cells = [
      `${count} of ${(bytes / 1000).toFixed(1)} kB, three findings in ${every === 1 ? 'each' : `one of ${every}`}`,
      ...[without, first, second].map((milliseconds) => `${milliseconds.toFixed(0)} ms`),
      toPercent(first),
      toPercent(without),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function run(contenders: Parameters<typeof measure>[0], rounds: number): number {
  return [...measure(contenders, rounds, folder).values()][0] ?? 0;
}

/** Writes the files anew, one of so many with findings; gives the size of one, in bytes. */
function layOut(every: number): number {
  const root = join(folder, 'files');
  rmSync(root, { recursive: true, force: true });
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const inner = join(root, String(Math.floor(index / 200)));
    if (index % 200 === 0) mkdirSync(inner, { recursive: true });
    const text = toText(index, index % every === 0);
    bytes = text.length;
    writeFileSync(join(inner, `${index}.css`), text);
  }
  return bytes;
}

function toText(index: number, hasFindings: boolean): string {
  let text = `/* ${index} */\n`;
  for (let rule = 0; rule < 80; rule++) {
    const color = hasFindings && rule < 3 ? strangers[(index + rule) % 3] : official[rule % official.length];
    text += `.rule-${rule} { margin: ${rule}px; color: ${color ?? ''}; border: 1px solid #ffffff; width: 100% }\n`;
  }
  return text;
}
