import * as v from 'valibot';
import { blobKind } from './blob.ts';

/** No CI system starts as many machines for one run. */
const mostShards = 10_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const places = v.pipe(v.array(v.looseObject({ kind: v.string() })), v.minLength(1));

const finding = v.looseObject({
  rule: v.string(),
  requirement: v.string(),
  outcome: v.picklist(['fail', 'review']),
  severity: v.picklist(['error', 'warning', 'note']),
  data: v.record(v.string(), v.union([v.string(), v.number()])),
  message: v.string(),
  fingerprint: v.string(),
  suggestions: v.array(v.looseObject({ replace: v.looseObject({ kind: v.string() }) })),
  scope: v.literal('source'),
  source: v.string(),
  places,
  count,
  written: v.string(),
});

const report = v.looseObject({
  source: v.string(),
  hash: v.string(),
  findings: v.array(finding),
  accepted: v.optional(
    v.array(v.looseObject({ ...finding.entries, acceptance: v.looseObject({ by: v.string() }) })),
  ),
  comments: v.optional(v.array(v.looseObject({ place: v.looseObject({}), rules: v.array(v.string()) }))),
  gaps: v.array(
    v.looseObject({
      kind: v.picklist(['unreadable', 'unjudged']),
      code: v.string(),
      reason: v.string(),
      places: v.array(v.looseObject({ kind: v.string() })),
      count,
    }),
  ),
  tally: v.array(v.looseObject({ verdict: v.string(), value: v.string(), count })),
  recognised: v.array(v.looseObject({ principle: v.string(), as: v.string(), places, count })),
  assumptions: v.optional(v.array(v.string())),
  unidentified: count,
});

/** The first line of a blob, as far as it is relied on. */
export const blobHead = v.object({
  kind: v.literal(blobKind),
  version: v.string(),
  tool: v.string(),
  shard: v.pipe(
    v.object({
      index: v.pipe(count, v.minValue(1)),
      count: v.pipe(count, v.minValue(1), v.maxValue(mostShards)),
    }),
    v.check(({ index, count: all }) => index <= all),
  ),
  run: v.pipe(
    v.looseObject({
      files: v.object({ count, hash: v.string() }),
      configurations: v.pipe(v.array(v.string()), v.minLength(1)),
      main: count,
    }),
    v.check(({ main, configurations }) => main < configurations.length),
  ),
});

/** A line of a blob, as far as it is relied on. */
export const blobFile = v.object({
  path: v.string(),
  name: v.string(),
  known: v.string(),
  configuration: count,
  hash: v.string(),
  reports: v.array(report),
});

/** The last line of a blob. */
export const blobEnd = v.object({ end: v.object({ files: count, faults: count }) });

const configuration = v.looseObject({
  brand: v.looseObject({ id: v.string(), requirements: v.array(v.looseObject({ id: v.string() })) }),
  settings: v.looseObject({ rules: v.looseObject({}), limits: v.looseObject({}) }),
  definitions: v.array(v.unknown()),
  variables: v.array(v.unknown()),
});

/** Whether each configuration of a run is one. */
export function hasConfigurations({ configurations }: { configurations: readonly string[] }): boolean {
  return configurations.every((text) => {
    try {
      return v.is(configuration, JSON.parse(text));
    } catch {
      // What is no JSON is no configuration.
      return false;
    }
  });
}
