import { ReportSum } from './report-sum.ts';
import type { JudgedUnit, Unit } from './unit.ts';

/** The units of a check, by the layers in them. A unit goes by the id of the first layer at its head. */
export class UnitIndex {
  /** What is said of all of them together. */
  readonly sum = new ReportSum();
  private readonly units = new Map<string, JudgedUnit>();
  private readonly heads = new Map<string, string>();
  private readonly owners = new Map<string, string>();

  put(unit: JudgedUnit): void {
    const name = nameOf(unit);
    this.remove(name);
    this.units.set(name, unit);
    this.sum.add(unit.report);
    for (const head of unit.heads) this.heads.set(head, name);
    for (const node of unit.nodes) this.owners.set(node, name);
  }

  /** Takes a unit away; answers whether it was there. */
  remove(name: string): boolean {
    const unit = this.units.get(name);
    if (!unit) return false;
    this.units.delete(name);
    this.sum.remove(unit.report);
    for (const head of unit.heads) if (this.heads.get(head) === name) this.heads.delete(head);
    for (const node of unit.nodes) if (this.owners.get(node) === name) this.owners.delete(node);
    return true;
  }

  get(name: string): JudgedUnit | undefined {
    return this.units.get(name);
  }

  /** The unit that a layer heads. */
  headedBy(id: string): JudgedUnit | undefined {
    const name = this.heads.get(id);
    return name === undefined ? undefined : this.units.get(name);
  }

  /** The unit that a layer was read in. */
  ownerOf(id: string): JudgedUnit | undefined {
    const name = this.owners.get(id);
    return name === undefined ? undefined : this.units.get(name);
  }

  /** Units whose heads lie in one of these layers. */
  within(nodes: ReadonlySet<string>): JudgedUnit[] {
    return [...this.units.values()].filter(({ parent }) => parent !== null && nodes.has(parent));
  }
}

/** What a unit goes by. */
export function nameOf({ heads: [first] }: Pick<Unit, 'heads'>): string {
  return first;
}
