import type { Format, SourceReport } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { checkText } from './check-text.ts';

/** One design in every carrier: a near miss, a stranger, a tint, an official colour, a neutral. */
const carriers: [Format, string][] = [
  [
    'css',
    '.a { fill: #c51e80 } .b { fill: #00a3e0 } .c { fill: rgb(116 184 202 / 50%) } .d { fill: #e6c31f } .e { fill: #333 }',
  ],
  [
    'scss',
    '.s { .a { fill: #c51e80 } .b { fill: #00a3e0 } .c { fill: rgb(116 184 202 / 50%) } .d { fill: #e6c31f } .e { fill: #333 } }',
  ],
  [
    'less',
    '.a { fill: #c51e80 } .b { fill: #00a3e0 } .c { fill: rgb(116 184 202 / 50%) } .d { fill: #e6c31f } .e { fill: #333 }',
  ],
  [
    'svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><g fill="#c51e80"/><g style="fill: #00a3e0"/><g fill="rgb(116 184 202 / 50%)"/>' +
      '<style>.d { fill: #e6c31f } #e { fill: #333 }</style><path class="d"/><path id="e"/><path fill="#c51e80"/></svg>',
  ],
  [
    'html',
    '<style>.a { fill: #c51e80 }</style><p style="fill: #00a3e0">x</p>' +
      '<svg><path fill="rgb(116 184 202 / 50%)"/><path style="fill: #e6c31f"/><path fill="#333"/></svg>',
  ],
];

const conclusions = ({ findings }: SourceReport): string[] =>
  [
    ...new Set(
      findings.map(({ rule, outcome, severity, message }) => `${rule} ${outcome} ${severity} ${message}`),
    ),
  ].sort();

describe('one design in every carrier', () => {
  test.each(carriers)('%s gives the same findings', async (format, text) => {
    const report = await checkText(text, format);
    expect(conclusions(report)).toEqual(conclusions(await checkText(carriers[0]?.[1] ?? '', 'css')));
    expect(conclusions(report)).toHaveLength(3);
    expect([...new Set(report.tally.map(({ verdict, value }) => `${verdict} ${value}`))].sort()).toEqual([
      'near #C51E80',
      'neutral #333333',
      'official #74B8CA',
      'official #E6C31F',
      'stranger #00A3E0',
    ]);
  });
});
