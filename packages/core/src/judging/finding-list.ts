import type { Acceptance, SourceFinding } from '../model/finding.ts';
import type { Location } from '../model/use.ts';

/** So many places of one finding are kept; the count goes on. */
const mostPlaces = 100;

/** A finding that further places may be added to. */
type Open<Kept> = Kept & { places: [Location, ...Location[]] };

/** A finding, and why it is accepted where it is. */
type Kept = SourceFinding & { acceptance?: Acceptance };

/** Findings of one source in their order; those that are said once collect every place where the same is said. */
export class FindingList<Item extends Kept = SourceFinding> {
  private readonly findings: Item[] = [];
  private readonly open = new Map<string, Open<Item>>();

  add(finding: Item, once: boolean): void {
    if (!once) {
      this.findings.push(finding);
      return;
    }
    const { requirement, messageId, message, expired, acceptance } = finding;
    const key = JSON.stringify([requirement, messageId, message, expired, acceptance]);
    const same = this.open.get(key);
    if (same) {
      same.count += finding.count;
      same.places.push(...finding.places.slice(0, mostPlaces - same.places.length));
      return;
    }
    const [first, ...rest] = finding.places;
    const open: Open<Item> = { ...finding, places: [first, ...rest] };
    this.open.set(key, open);
    this.findings.push(open);
  }

  toArray(): readonly Item[] {
    return this.findings;
  }
}
