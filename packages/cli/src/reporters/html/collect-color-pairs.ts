import type { RunReport, SourceFinding, Token } from '@brandlint/core';
import { groupBy } from '../text/group-by.ts';
import { compareWeights, toWeight, type Weight } from './weight.ts';

/** A colour that was found, and the official colour that is nearest to it. */
export type ColorPair = {
  kind: 'near' | 'stranger';
  /** `#RRGGBB`, `C 0 M 93 Y 0 K 0`, or the name of a spot ink. */
  found: string;
  token: Token | undefined;
  /** The declared colour of a partner that it is nearly, with whose it is; it is then what it was held against. */
  partner: { name: string; color: string } | null;
  /** The value of the official colour that it was held against. */
  expected: string;
  /** How far apart they are; `null` where that was not what decided. */
  distance: { value: number; unit: 'deltaE' | 'points' } | null;
  /** The profile through which a program has converted the official colour. */
  profile: string | null;
  /** What stands for a spot ink where that ink is not to be had: `#RRGGBB` or four inks. */
  standsFor: string | null;
  weight: Weight;
  count: number;
  findings: readonly SourceFinding[];
};

const kinds: ReadonlyMap<string, ColorPair['kind']> = new Map([
  ['color-as-published', 'near'],
  ['color-in-palette', 'stranger'],
]);

/** Whether a finding says of a colour how it stands to the palette, so that it is shown as a pair. */
export function isOfPair({ rule, outcome, data }: SourceFinding): boolean {
  return outcome === 'fail' && kinds.has(rule) && data['partner'] === undefined;
}

/** The colours of a run that are nearly official or in no palette: the worst first, then the most frequent. */
export function collectColorPairs({ files }: RunReport, palette: readonly Token[]): ColorPair[] {
  const findings = files.flatMap((file) => file.findings.filter(isOfPair));
  const groups = groupBy(findings, ({ rule, data, written }) =>
    JSON.stringify([rule, toFound({ data, written }), data['expected'] ?? data['value'], data['profile']]),
  );
  return [...groups.values()]
    .flatMap((group) => toPair(group, palette))
    .sort((one, other) => compareWeights(one.weight, other.weight) || other.count - one.count);
}

/** In how many places some pairs of colours stand together. */
export function countPlaces(pairs: readonly ColorPair[]): number {
  return pairs.reduce((sum, { count }) => sum + count, 0);
}

function toPair(findings: readonly SourceFinding[], palette: readonly Token[]): ColorPair[] {
  const [first] = findings;
  const kind = kinds.get(first?.rule ?? '');
  if (!first || !kind) return [];
  const { data } = first;
  const name = data[kind === 'near' ? 'name' : 'nearest'];
  const { profile, standsFor, partner } = data;
  return [
    {
      kind,
      found: toFound(first),
      token: palette.find((token) => token.name === name),
      partner: partner === undefined ? null : { name: String(partner), color: String(data['color'] ?? '') },
      expected: String(data[kind === 'near' ? 'value' : 'expected'] ?? ''),
      distance: toDistance(first),
      profile: profile === undefined ? null : String(profile),
      standsFor: typeof standsFor === 'string' ? standsFor : null,
      weight: findings.map(toWeight).sort(compareWeights)[0] ?? 'note',
      count: findings.reduce((sum, { count }) => sum + count, 0),
      findings,
    },
  ];
}

/** A near miss has what it should be under `value`, and a stranger what it is. */
function toFound({ data, written }: Pick<SourceFinding, 'data' | 'written'>): string {
  return String(data['found'] ?? ('nearest' in data ? data['value'] : undefined) ?? written);
}

function toDistance({ data, messageId }: SourceFinding): ColorPair['distance'] {
  const { deltaE, points, distance } = data;
  if (typeof deltaE === 'number') return { value: deltaE, unit: 'deltaE' };
  if (typeof points === 'number') return { value: points, unit: 'points' };
  if (typeof distance !== 'number') return null;
  return { value: distance, unit: messageId === 'strangerInk' ? 'points' : 'deltaE' };
}
