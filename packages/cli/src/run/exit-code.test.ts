import type { Summary } from '@brandlint/core';
import { expect, test } from 'vitest';
import type { FailOn } from '../arguments/read-options.ts';
import { toExitCode } from './exit-code.ts';

const none: Summary = {
  files: 1,
  errors: 0,
  warnings: 0,
  notes: 0,
  reviews: 0,
  unjudged: 0,
  unreadable: 0,
  colors: { official: 0, partner: 0, neutral: 0, near: 0, stranger: 0, unknown: 0 },
};

type Case = { summary: Partial<Summary>; maxWarnings?: number; failOn?: FailOn[]; faults?: number };

test.each<[Case, number]>([
  [{ summary: {} }, 0],
  [{ summary: { warnings: 9, notes: 9, reviews: 9, unjudged: 9 } }, 0],
  [{ summary: { errors: 1, unreadable: 1 } }, 1],
  [{ summary: { warnings: 2 }, maxWarnings: 2 }, 0],
  [{ summary: { warnings: 3 }, maxWarnings: 2 }, 1],
  [{ summary: { reviews: 1 }, failOn: ['review'] }, 1],
  [{ summary: { reviews: 1 }, failOn: ['unjudged'] }, 0],
  [{ summary: { unjudged: 1 }, failOn: ['unjudged'] }, 1],
  [{ summary: { unreadable: 1 } }, 3],
  [{ summary: { unreadable: 1, unjudged: 1 }, failOn: ['unjudged'] }, 1],
  [{ summary: { errors: 1 }, faults: 1 }, 2],
])('%j', ({ summary, maxWarnings, failOn = [], faults = 0 }, expected) => {
  expect(toExitCode({ ...none, ...summary }, { maxWarnings, failOn: new Set(failOn) }, faults)).toBe(
    expected,
  );
});
