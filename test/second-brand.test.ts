import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig, type LoadedConfig, writeDataError } from '@brandlint/config';
import { type ColorUse, createChecker, rules, type ScreenColor } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';
import { describe, expect, onTestFinished, test } from 'vitest';

const folder = path.join(import.meta.dirname, 'second-brand');

async function load(cwd: string): Promise<LoadedConfig> {
  const loaded = await loadConfig({ cwd, rules, readDefinitions: () => new Map() });
  if (!loaded.ok) throw new Error(loaded.errors.map(writeDataError).join('\n'));
  return loaded.value;
}

/** A project elsewhere whose configuration names the brand by its path. */
function makeProject(config: object): string {
  const cwd = mkdtempSync(path.join(tmpdir(), 'brandlint-second-'));
  onTestFinished(() => {
    rmSync(cwd, { recursive: true });
  });
  const brand = path.relative(cwd, folder);
  writeFileSync(path.join(cwd, 'brandlint.config.json'), JSON.stringify({ brand, ...config }));
  return cwd;
}

function use(written: string): ColorUse {
  const color = parseColor(written);
  if (!color) throw new Error(`${written} is not a colour`);
  const start = { offset: 0, line: 1, column: 1 };
  const places = [{ kind: 'text', start, end: start, exact: true }] as const;
  return { kind: 'color', role: 'background', color, written, anchor: written, within: [], places, count: 1 };
}

async function judge(cwd: string, written: readonly string[]) {
  const { brand, settings } = await load(cwd);
  const extraction = {
    source: 'a.css',
    hash: '',
    uses: written.map(use),
    gaps: [],
    embedded: [],
    dependsOn: [],
    pictures: [],
    artworks: [],
  };
  const { findings, tally } = createChecker(brand, settings, new Map()).check(extraction);
  return {
    findings: findings.map(
      ({ requirement, severity, written: text }) => `${requirement} ${severity} ${text}`,
    ),
    tally: tally.map(({ value, verdict, token }) => `${value} ${verdict} ${String(token)}`),
  };
}

describe('a brand that nobody has heard of', () => {
  test('is loaded by the path of its folder, from inside and from outside', async () => {
    const inside = await load(folder);
    expect(inside.brand).toMatchObject({
      id: 'fjord-ferries',
      names: ['Fjord Ferries', 'The Ferries'],
      principles: [{ name: 'On time' }, { name: 'Everybody aboard' }],
      palette: [
        { name: 'Deep Water', variable: '--fjord-deep-water', hex: '#0A2E4D', ink: [0.95, 0.6, 0.3, 0.45] },
        { name: 'Lifebelt', variable: '--fjord-lifebelt', hex: '#F26419' },
        { name: 'Morning Fog', variable: '--fjord-morning-fog', hex: '#D9E1DE' },
      ],
    });
    expect(inside.brand.palette[1]).not.toHaveProperty('ink');
    expect((await load(makeProject({}))).brand).toEqual(inside.brand);
  });

  test('judges by its own palette, levels and limits', async () => {
    const colors = [
      '#0A2E4D',
      '#F26418',
      '#C41E7F',
      'white',
      'device-cmyk(95% 60% 30% 45%)',
      'device-cmyk(95% 56% 30% 45%)',
    ];
    expect(await judge(makeProject({}), colors)).toEqual({
      findings: [
        'paint-as-mixed warning #F26418',
        'no-other-paint error #C41E7F',
        'paint-as-mixed warning device-cmyk(95% 56% 30% 45%)',
      ],
      tally: [
        '#0A2E4D official Deep Water',
        '#F26418 near Lifebelt',
        expect.stringMatching(/^#C41E7F stranger /),
        expect.stringMatching(/^#FFFFFF neutral /),
        expect.stringContaining('official Deep Water'),
        expect.stringContaining('near Deep Water'),
      ],
    });
  });

  test('is bent by a configuration like any other', async () => {
    const config = {
      limits: { nearDeltaE: 0 },
      rules: { 'color-in-palette': 'note' },
      partners: [{ name: 'Harbour', palette: ['#C41E7F'] }],
    };
    const { findings } = await judge(makeProject(config), ['#F26418', '#C41E7F']);
    expect(findings).toEqual(['no-other-paint note #F26418']);
  });

  test('has neutral colours within its own limit', async () => {
    const fog: ScreenColor['components'] = [0.5, 0.51, 0.5];
    const hex = `#${fog.map((channel) => Math.round((channel ?? 0) * 255).toString(16)).join('')}`;
    expect((await judge(makeProject({}), [hex])).tally[0]).toContain('neutral');
    expect((await judge(makeProject({ neutrals: { greys: 0.1 } }), [hex])).tally[0]).toContain('stranger');
  });
});
