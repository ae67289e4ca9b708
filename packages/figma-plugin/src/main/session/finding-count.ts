import type { RequirementResult, SourceFinding, Summary } from '@brandlint/core';

type Sort = Pick<SourceFinding, 'requirement' | 'outcome' | 'severity'>;

/** How many findings there are of each sort, kept up to date one by one. */
export class FindingCount {
  private readonly counts = new Map<string, { sort: Sort; count: number }>();

  add({ requirement, outcome, severity }: Sort): void {
    const key = `${requirement} ${outcome} ${severity}`;
    const entry = this.counts.get(key);
    if (entry) entry.count++;
    else this.counts.set(key, { sort: { requirement, outcome, severity }, count: 1 });
  }

  remove({ requirement, outcome, severity }: Sort): void {
    const entry = this.counts.get(`${requirement} ${outcome} ${severity}`);
    if (entry) entry.count--;
  }

  /** A summary and the results of requirements, with these findings counted in. */
  addTo<Total extends { summary: Summary; requirements: readonly RequirementResult[] }>(total: Total): Total {
    const summary = { ...total.summary };
    const results = new Map(total.requirements.map((result) => [result.id, { ...result }]));
    for (const { sort, count } of this.counts.values()) {
      const { requirement, outcome, severity } = sort;
      if (count === 0) continue;
      summary[outcome === 'review' ? 'reviews' : (`${severity}s` as const)] += count;
      const result = results.get(requirement);
      if (!result) continue;
      result.findings += count;
      if (outcome === 'review') result.reviews = (result.reviews ?? 0) + count;
      if (outcome === 'fail') result.result = 'faults';
      else if (result.result !== 'faults') result.result = 'to look at';
    }
    return { ...total, summary, requirements: [...results.values()] };
  }
}
