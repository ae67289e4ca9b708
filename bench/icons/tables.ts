import type { Row } from './trial.ts';

/** Up to which residual an outline is the same, and up to which an altered one, in per cent of the icon's area. */
export type Limits = { same: number; altered: number };

/** A table in Markdown. */
export function writeTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** For each limit, what it lets through and what it rejects that should pass. */
export function writeLimitTable(
  rows: readonly Row[],
  sames: readonly number[],
  altereds: readonly number[],
): string {
  const [same, altered, none] = [
    expecting(rows, 'same'),
    expecting(rows, 'altered'),
    expecting(rows, 'none'),
  ];
  return [
    writeTable(
      ['outlineSame', 'same, not accepted', 'altered, accepted', 'something else, accepted'],
      sames.map((limit) => [
        `${limit} %`,
        part(same, (row) => row.residualPercent > limit),
        part(altered, (row) => row.residualPercent <= limit),
        part(none, (row) => row.residualPercent <= limit),
      ]),
    ),
    writeTable(
      [
        'outlineAltered',
        'altered, not recognised',
        'of the same family, recognised',
        'of another family, recognised',
      ],
      altereds.map((limit) => [
        `${limit} %`,
        part(altered, (row) => row.residualPercent > limit),
        part(ofKind(none, 'another icon of the family'), (row) => row.residualPercent <= limit),
        part(ofKind(none, 'an icon of another family'), (row) => row.residualPercent <= limit),
      ]),
    ),
  ].join('\n\n');
}

/** What is said of each group of rows. */
export function writeVerdictTable(
  title: string,
  rows: readonly Row[],
  groupOf: (row: Row) => string,
  limits: Limits,
): string {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row]);
  return writeTable(
    [title, 'pictures', 'same', 'altered', 'not recognised', 'median residual', 'range'],
    [...groups].map(([group, members]) => {
      const residuals = members.map((row) => row.residualPercent).sort((a, b) => a - b);
      return [
        group,
        members.length,
        members.filter((row) => row.residualPercent <= limits.same).length,
        members.filter((row) => row.residualPercent > limits.same && row.residualPercent <= limits.altered)
          .length,
        members.filter((row) => row.residualPercent > limits.altered).length,
        percent(quantile(residuals, 0.5)),
        `${percent(residuals[0])} to ${percent(residuals.at(-1))}`,
      ];
    }),
  );
}

/** How well stretch, turn and reflection are measured where the outline was kept, and how often they are claimed falsely. */
export function writeMotionTable(rows: readonly Row[], limits: Limits): string {
  const found = expecting(rows, 'same').filter((row) => row.residualPercent <= limits.same);
  const errors = found.flatMap(({ match, motion, name, kind }) => {
    if (!match) return [];
    const rotation = match.rotationDeg - (motion.rotationDeg ?? 0);
    const isClaimed = !match.isSymmetric;
    return [
      {
        name,
        kind,
        stretch: Math.abs(match.stretch - (motion.stretch ?? 1)),
        rotationDeg: isClaimed ? Math.abs(((rotation + 540) % 360) - 180) : 0,
        isMirrorWrong: isClaimed && match.mirrored !== (motion.isMirrored ?? false),
        isFalseClaim:
          motion.rotationDeg === undefined &&
          motion.isMirrored === undefined &&
          (Math.abs(match.rotationDeg) > 1 || match.mirrored),
        isFalseStretch: motion.stretch === undefined && match.stretch > 1.01,
      },
    ];
  });
  const stretch = errors.map((each) => each.stretch).sort((a, b) => a - b);
  const rotation = errors.map((each) => each.rotationDeg).sort((a, b) => a - b);
  return writeTable(
    ['of pictures found the same', 'median', '99 %', 'most'],
    [
      ['error of the stretch', ...[0.5, 0.99, 1].map((p) => quantile(stretch, p).toFixed(4))],
      ['error of the turn', ...[0.5, 0.99, 1].map((p) => `${quantile(rotation, p).toFixed(2)}°`)],
      [
        'reflection wrong',
        '',
        '',
        `${errors.filter((each) => each.isMirrorWrong).length} of ${errors.length}`,
      ],
      [
        'a turn of more than 1° or a reflection claimed of an upright icon',
        '',
        '',
        count(errors, (each) => each.isFalseClaim),
      ],
      [
        'a stretch of more than 1 % claimed of an unstretched icon',
        '',
        '',
        count(errors, (each) => each.isFalseStretch),
      ],
    ],
  );
}

function count<T extends { name: string; kind: string }>(
  rows: readonly T[],
  holds: (row: T) => boolean,
): string {
  const found = rows.filter(holds);
  const names = [...new Set(found.map(({ name, kind }) => `${name}, ${kind}`))].slice(0, 6);
  return `${found.length} of ${rows.length}${names.length > 0 ? ` (${names.join('; ')})` : ''}`;
}

export function expecting(rows: readonly Row[], expected: Row['expected']): Row[] {
  return rows.filter((row) => row.expected === expected);
}

function ofKind(rows: readonly Row[], kind: string): Row[] {
  return rows.filter((row) => row.kind === kind);
}

function part(rows: readonly Row[], holds: (row: Row) => boolean): string {
  const found = rows.filter(holds).length;
  return `${found} of ${rows.length} (${((100 * found) / Math.max(1, rows.length)).toFixed(1)} %)`;
}

/** The value below which a part of a sorted list lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function percent(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? 'none' : `${value.toFixed(2)} %`;
}
