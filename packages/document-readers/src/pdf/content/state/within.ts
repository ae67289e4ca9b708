// Lists of lists that are deeper would be longer than what they are for.
const deepest = 64;

/** What something lies in, innermost first. Equal lists are one object, so that they can be told apart by identity. */
export class Within {
  readonly names: readonly string[];
  readonly #inner = new Map<string, Within>();

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** What lies in this, in something of a name; no deeper than 64. */
  inside(name: string): Within {
    if (this.names.length >= deepest) return this;
    const known = this.#inner.get(name);
    if (known !== undefined) return known;
    const made = new Within([name, ...this.names]);
    this.#inner.set(name, made);
    return made;
  }
}
