/** An element of a part, its names with the usual prefix of their namespace, whatever the part calls it. */
export type XmlElement = {
  /** `a:srgbClr`. */
  name: string;
  /** `val`, `r:id`. Attributes of Word and OpenDocument carry their prefix, as theirs are qualified. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  parent: XmlElement | null;
  /** The characters right inside it. */
  text: string;
  /** Where its tag begins and ends in the text of the part, in UTF-16 units. */
  start: number;
  tagEnd: number;
  /** Where it ends. */
  end: number;
};

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The first child of a name without its prefix: shapes have the same parts in every kind of document. */
export function partOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => localOf(child) === local);
}

/** A name without its prefix. */
export function localOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What lies at the end of a way of names, each the first child of its name. */
export function descendantOf(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let at = element;
  for (const name of names) at = childOf(at, name);
  return at;
}

/** The children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** An attribute; `undefined` where there is none. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** An attribute that is a number; `undefined` where it is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes.get(name);
  if (text === undefined || text.length > 40 || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Whether an attribute of OOXML is on, which may be written in four ways. */
export function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

/** Every element below one, itself first, in the order of the text. */
export function* walk(root: XmlElement): Generator<XmlElement, void> {
  const stack = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at];
      if (child) stack.push(child);
    }
  }
}
