import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import schema from '../../../schema/report.schema.json' with { type: 'json' };
import { toSourceReport } from '../../test-data/findings.ts';
import { cleanReport, emptyReport, fullReport, toRunReport } from '../../test-data/run-reports.ts';
import { writeJson } from './write-json.ts';

/** The schema with no room for fields that it does not name, so that one which nobody wrote down is noticed. */
const validate = new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(
  closeObjects(schema) as object,
);

function closeObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closeObjects);
  if (typeof value !== 'object' || value === null) return value;
  const closed = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closeObjects(inner)]));
  return 'properties' in closed && 'type' in closed ? { additionalProperties: false, ...closed } : closed;
}

test.each([
  ['everything', fullReport],
  ['nothing found', cleanReport],
  ['nothing checked', emptyReport],
  [
    'what was not checked, and what is not shown',
    toRunReport({
      requirements: toRunReport().requirements.map((one) => ({ ...one, result: 'not checked', reviews: 1 })),
      files: [
        toSourceReport('a.css', {
          seen: { colors: 1, textColors: 1, inks: 1, spots: 1, pictures: 1, icons: 1, texts: 1 },
        }),
      ],
      unshown: { warnings: 1, notes: 2, reviews: 0, files: 1 },
      summary: { ...fullReport.summary, unread: 1 },
    }),
  ],
])('%s is what the schema says', (_, report) => {
  const given: unknown = JSON.parse([...writeJson(report)].join(''));
  validate(given);
  expect(validate.errors).toBe(null);
  expect(validate({ ...report, surplus: 1 })).toBe(false);
});
