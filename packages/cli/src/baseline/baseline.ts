/** What is remembered of a finding: so many places of this fingerprint are known in this source. */
export type BaselineEntry = {
  fingerprint: string;
  rule: string;
  /** From the folder of the configuration, with `/`; `null` for a finding over the whole run. */
  source: string | null;
  /** What stands there, shortened: for whoever reads the file. */
  written: string;
  count: number;
};

/** The findings that were there before. */
export type Baseline = { version: string; brand: string; findings: readonly BaselineEntry[] };

/** The version of the file, semantic: a minor one only adds. */
export const baselineVersion = '1.0.0';

/** The file that is meant where none is named, beside the configuration. */
export const baselineName = 'brandlint.baseline.json';

/** What tells remembered findings apart. */
export function toBaselineKey({
  source,
  fingerprint,
}: Pick<BaselineEntry, 'source' | 'fingerprint'>): string {
  return `${source ?? ''}\0${fingerprint}`;
}
