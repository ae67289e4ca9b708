/** What something lies in, innermost first. Equal lists are one object, so that they can be told apart by identity. */
export class Within {
  readonly names: readonly string[];
  readonly #inner = new Map<string, Within>();

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** What lies in this, in something of a name. */
  inside(name: string): Within {
    const known = this.#inner.get(name);
    if (known !== undefined) return known;
    const made = new Within([name, ...this.names]);
    this.#inner.set(name, made);
    return made;
  }
}
