/** How many pages are named of one swatch; of how many more is kept that there are more. */
const mostPages = 5;

const page = 'page: ';
const master = 'master: ';

/** The pages and the master pages on which something is painted with a swatch, in the order found. */
export class SwatchPages {
  readonly #names = new Map<string, Set<string>>();

  /** `within`: what something that is painted with it lies in. */
  add(within: readonly string[]): void {
    for (const kind of [page, master]) {
      const name = within.find((container) => container.startsWith(kind));
      if (name !== undefined) this.#addName(kind, name.slice(kind.length));
    }
  }

  /** Adds those of another swatch, such as of a tint. */
  join(other: SwatchPages): void {
    for (const [kind, names] of other.#names) for (const name of names) this.#addName(kind, name);
  }

  /** `['on page 1, 3']`, `['on pages of A-Master']`; nothing where no page is known. */
  toWords(): string[] {
    const pages = this.#write(page);
    if (pages !== '') return [`on page ${pages}`];
    const masters = this.#write(master);
    return masters === '' ? [] : [`on pages of ${masters}`];
  }

  #addName(kind: string, name: string): void {
    const names = this.#names.get(kind);
    if (!names) this.#names.set(kind, new Set([name]));
    else if (names.size <= mostPages) names.add(name);
  }

  #write(kind: string): string {
    const names = [...(this.#names.get(kind) ?? [])];
    return names.slice(0, mostPages).join(', ') + (names.length > mostPages ? ' …' : '');
  }
}
