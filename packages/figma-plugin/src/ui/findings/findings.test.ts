import { describe, expect, test } from 'vitest';
import type { LayerPlace, PanelFinding } from '../../messages.ts';
import { createFindings } from './create-findings.ts';
import type { Row } from './entry.ts';
import { type Lens, wholeFilter } from './lens.ts';

const lens: Lens = {
  tab: 'color',
  filter: wholeFilter,
  foldsStrangers: true,
  principles: [],
  recognised: [],
};

function place(node: string): LayerPlace {
  return { nodeId: node, path: ['Page', node], part: 'fill 1' };
}

function finding(key: string, more: Partial<PanelFinding> = {}): PanelFinding {
  const text = '#C51E80';
  return {
    key,
    rule: 'color-as-published',
    requirement: 'color-as-published',
    severity: 'error',
    outcome: 'fail',
    message: 'It is not.',
    places: [place(`layer ${key}`)],
    count: 1,
    written: text,
    color: { found: { css: text, text }, verdict: 'near', deltaE: 0.2 },
    isStale: false,
    ...more,
  };
}

const stranger = (key: string, text: string) =>
  finding(key, { severity: 'note', color: { found: { css: text, text }, verdict: 'stranger' } });

function write(row: Row | undefined): string {
  switch (row?.kind) {
    case 'group': {
      const { subject, size } = row.group;
      const name = subject.kind === 'color' ? subject.color.found.text : subject.kind;
      return `${name} ${size}`;
    }
    case 'entry':
      return `- ${row.entry.place.nodeId}`;
    case 'rest':
      return `- ${row.count} more`;
    case 'strangers':
      return `${row.colors} strangers in ${row.places}`;
    case undefined:
      return 'none';
  }
}

function list(findings: ReturnType<typeof createFindings>): string[] {
  const rows = findings.rows();
  return Array.from({ length: rows.count }, (_, at) => write(rows.at(at)));
}

describe('findings by colour', () => {
  test('one row for each wrong colour; strangers folded below the rest', () => {
    const findings = createFindings(lens);
    findings.put([finding('a'), stranger('s', '#123456'), finding('b'), stranger('t', '#654321')]);
    expect(list(findings)).toEqual(['#C51E80 2', '2 strangers in 2', '#123456 1', '#654321 1']);
  });

  test('strangers stand among the others once somebody said whose colours are whose', () => {
    const findings = createFindings({ ...lens, foldsStrangers: false });
    findings.put([stranger('s', '#123456'), finding('a')]);
    findings.sort();
    expect(list(findings)).toEqual(['#C51E80 1', '#123456 1']);
  });

  test('an open group shows its layers, and says how many more there are', () => {
    const findings = createFindings(lens);
    findings.put([finding('a', { count: 140 }), stranger('s', '#123456'), finding('b')]);
    const [first] = [findings.rows().at(0)];
    if (first?.kind !== 'group') throw new Error('no group');
    findings.toggle(first.group.key);
    expect(list(findings)).toEqual([
      '#C51E80 2',
      '- layer a',
      '- layer b',
      '- 139 more',
      '1 strangers in 1',
      '#123456 1',
    ]);
    expect(findings.rows().find(first.group, 1)).toBe(2);
  });

  test('what is gone leaves, and a group with nothing left leaves too', () => {
    const findings = createFindings(lens);
    findings.put([finding('a'), finding('b'), stranger('s', '#123456')]);
    findings.remove(['a', 's', 'unknown']);
    expect(list(findings)).toEqual(['#C51E80 1']);
    findings.put([stranger('s', '#123456')]);
    expect(list(findings)).toEqual(['#C51E80 1', '1 strangers in 1', '#123456 1']);
    expect(findings.facets().all).toBe(2);
  });

  test('a new version of a finding takes the place of the old one', () => {
    const findings = createFindings(lens);
    findings.put([finding('a'), finding('a', { severity: 'warning' })]);
    expect(list(findings)).toEqual(['#C51E80 1']);
    expect(findings.facets().severities).toEqual({ error: 0, warning: 1, note: 0 });
  });

  test('waived findings are counted apart and listed where they are asked for', () => {
    const waiver = { rule: 'r', written: 'w', reason: 'agreed', by: 'Ana', on: '2026-01-01' };
    const findings = createFindings(lens);
    findings.put([finding('a'), finding('b', { waiver })]);
    expect(list(findings)).toEqual(['#C51E80 1']);
    expect(findings.facets().outcomes.waived).toBe(1);
    findings.look({ ...lens, filter: { ...wholeFilter, outcome: 'waived' } });
    expect(list(findings)).toEqual(['#C51E80 1']);
    findings.remove(['b']);
    expect(list(findings)).toEqual([]);
  });
});

test('by layer each layer is a group, and strangers are folded there as well', () => {
  const findings = createFindings({ ...lens, tab: 'layer' });
  findings.put([
    finding('a', { places: [place('one'), place('two')], count: 2 }),
    finding('b', { places: [place('one')] }),
    stranger('s', '#123456'),
  ]);
  expect(list(findings)).toEqual(['layer 2', 'layer 1', '1 strangers in 1', '#123456 1']);
});

test('by principle there is a row for each, with where it was recognised and what was found', () => {
  const recognised = [
    {
      principle: 'Learning',
      as: 'icon' as const,
      places: [{ kind: 'node' as const, nodeId: '1:9', property: [] }] as const,
      count: 1,
    },
  ];
  const findings = createFindings({
    ...lens,
    tab: 'principle',
    principles: ['Innovation', 'Learning'],
    recognised,
  });
  findings.put([finding('a'), finding('b', { principle: 'Innovation' })]);
  expect(list(findings)).toEqual(['principle 1', 'principle 1']);
});

test('stale rows are counted once', () => {
  const findings = createFindings(lens);
  findings.put([finding('a'), finding('b')]);
  findings.markStale(['a', 'a', 'unknown']);
  const row = findings.rows().at(0);
  expect(row?.kind === 'group' && row.group.stale).toBe(1);
  findings.put([finding('a')]);
  const again = findings.rows().at(0);
  expect(again?.kind === 'group' && again.group.stale).toBe(0);
});

test('every row is found again at its number, whatever is open', () => {
  const findings = createFindings({ ...lens, tab: 'layer' });
  const many = Array.from({ length: 60 }, (_, at) =>
    finding(`f${at}`, { places: [place(`n${at % 20}`), place(`n${(at * 7) % 20}`)] }),
  );
  findings.put(many);
  for (let at = 0; at < 20; at += 3) findings.toggle(`l n${at}`);
  const rows = findings.rows();
  const seen = new Set<string>();
  for (let at = 0; at < rows.count; at++) {
    const row = rows.at(at);
    if (!row || row.kind === 'strangers' || row.kind === 'rest') throw new Error('another row');
    expect(rows.find(row.group, row.kind === 'entry' ? row.at : undefined)).toBe(at);
    seen.add(row.id);
  }
  expect(seen.size).toBe(rows.count);
  expect(rows.at(rows.count)).toBeUndefined();
  expect(rows.at(-1)).toBeUndefined();
});

test('each message costs what it brings, however much there is', () => {
  const findings = createFindings({ ...lens, tab: 'layer' });
  let looks = 0;
  const watched = (key: string) => {
    const places = [place(`layer ${key}`)] as const;
    return Object.defineProperty(finding(key), 'places', {
      get: () => {
        looks++;
        return places;
      },
    });
  };
  for (let message = 0; message < 200; message++) {
    findings.put(Array.from({ length: 100 }, (_, at) => watched(`f${message} ${at}`)));
    findings.rows().at(message);
  }
  expect(findings.rows().count).toBe(20_000);
  expect(looks).toBeLessThanOrEqual(5 * 20_000);
});
