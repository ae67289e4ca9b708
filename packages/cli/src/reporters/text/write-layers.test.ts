import type { RunReport, SourceFinding, SourceReport } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../terminal/display-width.ts';
import { toFinding, toLayer, toSourceReport } from '../../test-data/findings.ts';
import { invented, unsetSettings } from '../../test-data/invented-brand.ts';
import type { TextOptions } from './text-options.ts';
import { writeText } from './write-text.ts';

const link = 'https://www.figma.com/design/aB3dE6gH9jK1?node-id=4-12';
const suggestions = [{ replace: { kind: 'token', token: 'Plum', as: 'screen' }, safe: true }] as const;

function ofLayer(path: readonly string[], more: Partial<SourceFinding> = {}): SourceFinding {
  const written = '#8E4584';
  return { ...toFinding({ text: written, written, suggestions }), places: [toLayer(path, link)], ...more };
}

function write(files: readonly SourceReport[], options: Partial<TextOptions> = {}): string {
  const { id, name, version } = invented;
  const report: RunReport = {
    version: '1.3.0',
    brand: { id, name, version },
    requirements: [],
    files,
    run: [],
    passedOver: [],
    manual: [],
    summary: {
      ...{ files: files.length, errors: 1, warnings: 0, notes: 0, reviews: 0, unjudged: 0, unreadable: 0 },
      colors: { official: 0, partner: 0, neutral: 0, near: 0, stranger: 0, unknown: 0 },
    },
  };
  const readText = () => {
    throw new Error('there is no text to show');
  };
  const plain = { color: false, width: 100, verbose: false, quiet: false };
  return writeText(report, { brand: invented, settings: unsetSettings, readText, ...plain, ...options });
}

function section(findings: readonly SourceFinding[], options: Partial<TextOptions> = {}): string[] {
  const [first = ''] = write([toSourceReport('a.figma.json', { findings })], options).split('\n\n');
  return first.split('\n').slice(1);
}

const message =
  '  error    Expected "#8E4584" to be Plum "#8E4585" (ΔE 0.24, not visible).        color-as-published';
const colors = '    found #8E4584  wanted #8E4585 (Plum)';

describe('findings of layers', () => {
  test('message, colours, the layer, and the address that shows it', () => {
    expect(section([ofLayer(['Page 1', 'Card'])])).toEqual([
      message,
      colors,
      '    Page 1 › Card (fill 1)',
      `    ${link}`,
    ]);
  });

  test('what is said of several layers is said once; the same names are counted', () => {
    const layers = ['A', 'B', 'B', 'C', 'D', 'E'].map((name) => ofLayer(['Page 1', name]));
    const shown = [
      '    Page 1 › A (fill 1)',
      `    ${link}`,
      '    Page 1 › B (fill 1)  2 ×',
      '    Page 1 › C (fill 1)',
    ];
    expect(section(layers)).toEqual([message, colors, ...shown, '    … and 2 more (--verbose shows each)']);
    expect(section(layers.slice(0, 5))).toEqual([message, colors, ...shown, '    Page 1 › D (fill 1)']);
  });

  test('--verbose shows each, with its address', () => {
    const layers = ['A', 'A', 'B', 'C', 'D'].map((name) =>
      ofLayer(['Page 1', name], { count: name === 'D' ? 3 : 1 }),
    );
    expect(section(layers, { verbose: true })).toEqual([
      message,
      colors,
      ...['A', 'A', 'B', 'C', 'D'].flatMap((name) => [`    Page 1 › ${name} (fill 1)`, `    ${link}`]),
      '    … and 2 more',
    ]);
  });

  test('an address that is none is not shown', () => {
    const places = [toLayer(['Page 1'], 'javascript:alert(1)')] as const;
    expect(section([ofLayer([], { places })])).toEqual([message, colors, '    Page 1 (fill 1)']);
    const evil = [toLayer(['Page 1'], 'https://x\u001b]8;;\n')] as const;
    expect(section([ofLayer([], { places: evil })]).at(-1)).toBe('    https://x\uFFFD]8;; ');
  });

  test.each([32, 40, 80, 140])('names of any length and kind fit into %i columns', (width) => {
    const names = [
      'Page 1',
      '日本'.repeat(500),
      '\u001b[2J\u202E'.repeat(100),
      'x'.repeat(100_000),
      'كبسة'.repeat(50),
    ];
    const layers = names.map((name) =>
      ofLayer(['Page 1', name, 'Layer'], { places: [toLayer(['Page 1', name, 'Layer'])] }),
    );
    for (const verbose of [false, true]) {
      const text = write([toSourceReport('a.figma.json', { findings: layers })], { width, verbose });
      // eslint-disable-next-line no-control-regex -- these characters are what it is about
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
      expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  test('fifty thousand layers take no quadratic time', () => {
    const findings = Array.from({ length: 50_000 }, (_, i) =>
      ofLayer(['Page 1', `Frame ${i % 999}`, `Layer ${i}`]),
    );
    const start = process.cpuUsage().user / 1000;
    write([toSourceReport('a.figma.json', { findings })]);
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(4000);
  });
});

test('what was taken for granted is said once, of whom, before the counts', () => {
  const assumptions = ['its colours are taken as sRGB'];
  const one = write([toSourceReport('a.figma.json', { assumptions })]);
  expect(one).toMatch(/^Note on a\.figma\.json: its colours are taken as sRGB\n\n1 error/);
  const files = [
    toSourceReport('a.figma.json', { assumptions: [...assumptions, ...assumptions] }),
    toSourceReport('b.figma.json', { assumptions: [...assumptions, '\u001b[2J'] }),
    toSourceReport('c.css'),
  ];
  expect(write(files)).toMatch(
    /^Note on each of 2 files: its colours are taken as sRGB\nNote on b\.figma\.json: \uFFFD\[2J\n\n1 error/,
  );
  expect(write(files, { quiet: true })).toMatch(/^1 error/);
});
