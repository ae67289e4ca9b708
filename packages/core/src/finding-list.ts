import type { SourceFinding } from './model/finding.ts';
import type { Location } from './model/use.ts';

/** So many places of one finding are kept; the count goes on. */
const mostPlaces = 100;

/** A finding that further places may be added to. */
type OpenFinding = SourceFinding & { places: [Location, ...Location[]] };

/** Findings of one source in their order; those that are said once collect every place where the same is said. */
export class FindingList {
  private readonly findings: SourceFinding[] = [];
  private readonly open = new Map<string, OpenFinding>();

  add(finding: SourceFinding, once: boolean): void {
    if (!once) {
      this.findings.push(finding);
      return;
    }
    const key = JSON.stringify([finding.requirement, finding.messageId, finding.message]);
    const same = this.open.get(key);
    if (same) {
      same.count += finding.count;
      same.places.push(...finding.places.slice(0, mostPlaces - same.places.length));
      return;
    }
    const [first, ...rest] = finding.places;
    const open: OpenFinding = { ...finding, places: [first, ...rest] };
    this.open.set(key, open);
    this.findings.push(open);
  }

  toArray(): readonly SourceFinding[] {
    return this.findings;
  }
}
