import { attributeOf, childOf, localOf, walk, type XmlElement } from '../xml/xml-element.ts';

/** The styles that an element and all in it apply, by their identifiers, added to those that are known. */
export function addAppliedStyles(root: XmlElement, used: Set<string>): void {
  for (const element of walk(root)) {
    for (const [name, value] of element.attributes) if (name.startsWith('Applied')) used.add(value);
  }
}

/** The styles of `Resources/Styles.xml` that are used, or that a used one stands on, in their order. */
export function listUsedStyles(root: XmlElement | undefined, applied: ReadonlySet<string>): XmlElement[] {
  if (!root) return [];
  const styles = new Map<string, XmlElement>();
  for (const element of walk(root)) {
    const id = attributeOf(element, 'Self');
    if (id !== undefined && localOf(element).endsWith('Style')) styles.set(id, element);
  }
  const used = new Set<string>();
  const waiting = [...applied];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const style = styles.get(id);
    if (!style || used.has(id)) continue;
    used.add(id);
    const base = childOf(childOf(style, 'Properties'), 'BasedOn')?.text.trim();
    if (base !== undefined) waiting.push(base, `${localOf(style)}/${base}`);
    // A style of tables names those of its cells.
    for (const value of style.attributes.values()) if (styles.has(value)) waiting.push(value);
  }
  return [...styles].flatMap(([id, style]) => (used.has(id) ? [style] : []));
}
