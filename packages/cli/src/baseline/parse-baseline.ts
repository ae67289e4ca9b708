import * as v from 'valibot';
import { baselineVersion, toBaselineKey, type Baseline, type BaselineEntry } from './baseline.ts';

/** A baseline, or what is wrong with the text: the path inside it, cause and cure. */
export type ParsedBaseline = { ok: true; baseline: Baseline } | { ok: false; fault: string };

const schema = v.object({
  version: v.string(),
  brand: v.string(),
  findings: v.array(
    v.object({
      fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
      rule: v.string(),
      source: v.nullable(v.string()),
      written: v.string(),
      count: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    }),
  ),
});

const cure = 'take it back from version control, or remove it and write it anew with "brandlint baseline"';

/** Takes back what `brandlint baseline` has written, for a brand of that id. */
export function parseBaseline(text: string, brand: string): ParsedBaseline {
  const data = parseJson(text);
  if (data === undefined) {
    const cause = /^(?:<{7}|={7}|>{7})/m.test(text) ? 'it holds a conflict of a merge' : 'this is not JSON';
    return { ok: false, fault: `: ${cause}; ${cure}.` };
  }
  const version = v.safeParse(v.object({ version: v.string() }), data.value);
  if (version.success && version.output.version.split('.')[0] !== baselineVersion.split('.')[0]) {
    const given = version.output.version.slice(0, 40);
    return {
      ok: false,
      fault: `, version: "${given}" is not read by this Brandlint, which reads ${baselineVersion}; use the Brandlint that wrote it, or write it anew with "brandlint baseline".`,
    };
  }
  const parsed = v.safeParse(schema, data.value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue);
    const cause =
      issue.received === 'undefined'
        ? 'it is missing'
        : `${issue.received.slice(0, 60)} stands where ${issue.expected ?? 'something else'} is expected`;
    return { ok: false, fault: `${path === null ? '' : `, ${path}`}: ${cause}; ${cure}.` };
  }
  const baseline = parsed.output;
  if (baseline.brand !== brand) {
    const fault = `, brand: it is of the brand "${baseline.brand.slice(0, 60)}", and this run has "${brand}"; name another file, or remove it and write it anew with "brandlint baseline".`;
    return { ok: false, fault };
  }
  return { ok: true, baseline: { ...baseline, findings: joinDoubles(baseline.findings) } };
}

/** A merge of two branches may leave a line twice; that is no second place. */
function joinDoubles(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const joined = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = toBaselineKey(entry);
    const before = joined.get(key);
    if (!before || before.count < entry.count) joined.set(key, entry);
  }
  return [...joined.values()];
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
