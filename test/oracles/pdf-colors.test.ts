import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../packages/document-readers/src/pdf/read-pdf.ts';
import { findTool } from './find-tool.ts';
import { readTrace, writeFlatColor } from './read-trace.ts';
import { writeCatalogue } from './write-catalogue.ts';

const folder = mkdtempSync(join(tmpdir(), 'brandlint-oracle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => findTool(name));

/** Programs that make PDF files, each with a file of its own. */
const makers: readonly (readonly [
  program: string | undefined,
  name: string,
  make: (path: string) => void,
])[] = [
  ['gs', 'a catalogue by Ghostscript', (path) => distil(path, { pages: 12, marksOnTile: 8, inks: 6 })],
  [browser, 'a page by Chromium', print],
  ['soffice', 'a letter by LibreOffice', convert],
];

describe.each(makers)('%s: %s', (program, name, make) => {
  const isMissing = program === undefined || !findTool(program) || !findTool('mutool');
  test.skipIf(isMissing)('at least 99 % of what MuPDF paints in flat colours is found', async () => {
    const path = join(folder, `${name}.pdf`);
    make(path);
    const expected = [...readTrace(path)];
    const found = await readColors(path);
    const missed = expected.filter((color) => !found.has(color));
    expect(expected.length).toBeGreaterThan(20);
    expect(missed.length / expected.length, missed.slice(0, 20).join('; ')).toBeLessThanOrEqual(0.01);
  });
});

async function readColors(path: string): Promise<Set<string>> {
  const document = { path, format: 'pdf', bytes: readFileSync(path) } as const;
  const { uses } = await readPdf.readDocument(document, { definitions: new Map() });
  const colors = new Set<string>();
  for (const use of uses) {
    if (use.kind !== 'color') continue;
    const { color } = use;
    if (color.space === 'spot') colors.add(writeFlatColor(`spot ${color.names.join()}`, color.tints));
    else
      colors.add(
        writeFlatColor(
          color.space,
          color.components.map((one) => one ?? 0),
        ),
      );
  }
  return colors;
}

function distil(path: string, size: Parameters<typeof writeCatalogue>[0]): void {
  const source = `${path}.ps`;
  writeFileSync(source, writeCatalogue(size));
  execFileSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=pdfwrite', '-o', path, source]);
}

/** Colours that a page and a letter are made of: red steps along, green and blue with it. */
const steps = Array.from({ length: 40 }, (_, at) => {
  return `#${[at * 6, 255 - at * 5, (at * 37) % 256].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
});

function print(path: string): void {
  const boxes = steps.map(
    (color, at) =>
      `<div style="background:${color};border:3px solid ${steps[(at + 7) % 40] ?? ''};color:${steps[(at + 20) % 40] ?? ''}">Annual report ${at}</div>`,
  );
  const source = `${path}.html`;
  writeFileSync(source, `<style>* { print-color-adjust: exact }</style>${boxes.join('')}`);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`];
  execFileSync(findTool(browser ?? '') ?? '', [...flags, `--print-to-pdf=${path}`, source], {
    stdio: 'ignore',
  });
}

function convert(path: string): void {
  const rows = steps.map(
    (color, at) =>
      `<tr><td bgcolor="${color}"><font color="${steps[(at + 20) % 40] ?? ''}">Annual report ${at}</font></td></tr>`,
  );
  const source = path.replace(/pdf$/, 'html');
  writeFileSync(source, `<html><body><table>${rows.join('')}</table></body></html>`);
  const profile = `-env:UserInstallation=file://${folder}/office`;
  const target = ['--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder];
  execFileSync('soffice', [profile, '--headless', ...target, source], { stdio: 'ignore' });
}
