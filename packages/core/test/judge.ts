import {
  createChecker,
  type Artwork,
  type Color,
  type ColorUse,
  type PlainRole,
  type Settings,
  type SourceReport,
  type Use,
} from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';
import { sampleBrand, sampleSettings } from './sample-brand.ts';

/** A use as a case writes it: a colour, and what is not as in `.a { background: … }`. */
export type UseCase = {
  written: string;
  role?: PlainRole;
  /** What a text stands on; makes the use a text. */
  on?: string | readonly string[];
  sizePt?: number;
  bold?: boolean;
  within?: readonly string[];
  reference?: ColorUse['reference'];
  defines?: string;
};

/** A colour of a case, which must be one. */
export function color(text: string): Color {
  const found = parseColor(text);
  if (!found) throw new Error(`${text} is not a colour`);
  return found;
}

export function toUse(useCase: UseCase): ColorUse {
  const { written, role = 'background', on, sizePt, bold, within = ['.a'], reference, defines } = useCase;
  const start = { offset: 10, line: 2, column: 3 };
  const end = { offset: 10 + written.length, line: 2, column: 3 + written.length };
  const base = {
    kind: 'color' as const,
    anchor: `${within[0] ?? ''} ${role}`,
    within,
    places: [{ kind: 'text', start, end, exact: true }] as const,
    count: 1,
    written,
    color: color(written),
    ...(reference && { reference }),
    ...(defines !== undefined && { defines }),
  };
  if (on === undefined) return { ...base, role };
  const [first, ...rest] = (typeof on === 'string' ? [on] : on).map(color);
  if (!first) throw new Error('a text stands on at least one colour');
  const size = { ...(sizePt !== undefined && { sizePt }), ...(bold !== undefined && { bold }) };
  return { ...base, role: 'text', backdrop: { kind: 'colors', colors: [first, ...rest] }, ...size };
}

/** What the real engine says of some uses, under settings that differ from the defaults where given. */
export function judge(
  cases: readonly UseCase[],
  settings: Partial<Settings> = {},
  source = 'a.css',
): SourceReport {
  return judgeUses(cases.map(toUse), { settings, source });
}

/** As `judge`, of uses of any kind, with what is known of their pictures. */
export function judgeUses(
  uses: readonly Use[],
  {
    settings = {},
    source = 'a.html',
    artworks = [],
  }: { settings?: Partial<Settings>; source?: string; artworks?: readonly Artwork[] } = {},
): SourceReport {
  const checker = createChecker(sampleBrand, { ...sampleSettings, ...settings }, new Map());
  return checker.check({
    source,
    hash: '',
    uses,
    gaps: [],
    embedded: [],
    dependsOn: [],
    pictures: [],
    artworks,
  });
}

/** The findings of one rule as lines: outcome, severity, message. */
export function say(report: SourceReport, rule: string): string[] {
  return report.findings
    .filter((finding) => finding.rule === rule)
    .map(({ outcome, severity, message }) => `${outcome} ${severity}: ${message}`);
}
