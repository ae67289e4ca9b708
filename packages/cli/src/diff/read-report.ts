import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { reportVersion } from '@brandlint/core';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const position = v.object({ line: count, column: count });

const place = v.union([
  v.object({ kind: v.literal('text'), start: position }),
  v.object({ kind: v.literal('area'), page: v.number() }),
  v.object({ kind: v.literal('node'), path: v.exactOptional(v.array(v.string())) }),
]);

const base = {
  rule: v.string(),
  requirement: v.string(),
  outcome: v.picklist(['fail', 'review']),
  severity: v.picklist(['error', 'warning', 'note']),
  message: v.string(),
  fingerprint: v.string(),
};

const finding = v.object({ ...base, places: v.array(place), count });
const gap = v.object({
  kind: v.picklist(['unreadable', 'unjudged']),
  code: v.string(),
  reason: v.string(),
  places: v.array(v.unknown()),
  count,
});
const runFinding = v.object(base);

/** What is compared of a report; the rest is left aside. */
const schema = v.object({
  version: v.string(),
  brand: v.object({ id: v.string(), name: v.string() }),
  requirements: v.array(
    v.object({ id: v.string(), result: v.string(), accepted: v.exactOptional(count, 0) }),
  ),
  files: v.array(
    v.object({
      source: v.string(),
      findings: v.array(finding),
      accepted: v.exactOptional(v.array(finding), []),
      gaps: v.exactOptional(v.array(gap), []),
      tally: v.array(v.object({ verdict: v.string(), value: v.string(), count })),
    }),
  ),
  run: v.array(runFinding),
  acceptedRun: v.exactOptional(v.array(runFinding), []),
  since: v.exactOptional(v.object({ ref: v.string(), unchanged: count })),
  summary: v.object({
    errors: count,
    warnings: count,
    notes: count,
    reviews: count,
    accepted: v.exactOptional(count, 0),
  }),
});

/** A report as far as it is compared. */
export type ComparedReport = v.InferOutput<typeof schema>;
export type ComparedFinding = v.InferOutput<typeof finding> | v.InferOutput<typeof runFinding>;
export type ComparedPlace = v.InferOutput<typeof place>;

/** Reads a report that `check --format json` printed. Throws a `UserError`. */
export function readReport(path: string, cwd: string): ComparedReport {
  const data = parseJson(path, readText(path, cwd));
  const version = v.safeParse(v.object({ version: v.string() }), data);
  if (version.success && version.output.version.split('.')[0] !== reportVersion.split('.')[0]) {
    throw new UserError(
      `${path}, version: "${version.output.version.slice(0, 40)}" is not read by this Brandlint, which reads ${reportVersion}; write both reports with the same Brandlint.`,
    );
  }
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue);
  const cause =
    issue.received === 'undefined'
      ? 'it is missing'
      : `${issue.received.slice(0, 60)} stands where ${issue.expected ?? 'something else'} is expected`;
  throw new UserError(
    `${path}${where === null ? '' : `, ${where}`}: ${cause}; give a report that "brandlint check --format json" printed.`,
  );
}

function readText(path: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, path), 'utf8');
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    const because = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new UserError(`${path}: ${because}; give a report that "brandlint check --format json" printed.`);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(
      `${path}: this is not JSON; give a report that "brandlint check --format json" printed.`,
    );
  }
}
