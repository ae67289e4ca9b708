/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The elements of a page in the order of the document, shadow trees included, each with the path that names it. */
export type WalkElements = (root: Document) => Iterable<{ element: Element; path: string }>;

/**
 * Elements with their paths. A path is a selector whose first match is the element. It begins at the nearest name that
 * the tree has once, and counts like among like, so that it stays the same when something else is put before it. Shadow
 * trees begin at `>>>`. It runs in the browser, so it is one function that refers to nothing outside itself.
 */
export function* walkElements(root: Document): Generator<{ element: Element; path: string }> {
  const singular = new Set(['html', 'head', 'body']);
  const marks = ['data-testid', 'data-test'];
  type Frame = {
    children: HTMLCollection;
    next: number;
    prefix: string;
    counts: Map<string, number>;
    tree: Tree;
  };
  /** A page or a shadow tree: what its paths begin with, and the names that it has once. */
  type Tree = { prefix: string; once: ReadonlySet<string> };
  const stack: Frame[] = [];
  const open = (children: HTMLCollection, prefix: string, tree: Tree) =>
    stack.push({ children, next: 0, prefix, counts: new Map(), tree });
  open(root.children, '', { prefix: '', once: namesOnce(root) });
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const element = frame.children[frame.next++];
    if (!element) {
      stack.pop();
      continue;
    }
    const step = stepOf(element, frame.counts);
    const { tree, prefix } = frame;
    const name = namesOf(element).find((one) => tree.once.has(one));
    const whole = name === undefined ? `${prefix}${step}` : `${tree.prefix}${name}`;
    const path = whole.length > 2000 ? `…${whole.slice(-1500)}` : whole;
    yield { element, path };
    if (element.children.length > 0) open(element.children, `${path} > `, tree);
    const { shadowRoot } = element;
    if (!shadowRoot) continue;
    const within = `${path} >>> `;
    open(shadowRoot.children, within, { prefix: within, once: namesOnce(shadowRoot) });
  }

  /** One step: its tag where there is one of it, its tag and first lasting class, or the how-many-eth of its tag. */
  function stepOf(element: Element, counts: Map<string, number>): string {
    const tag = element.localName;
    const nth = count(counts, tag);
    let first: { like: string; nthLike: number } | undefined;
    // Each of its classes is counted: a selector finds it by any.
    for (const [name] of (element.getAttribute('class') ?? '').matchAll(/\S+/g)) {
      if (!isLastingClass(name)) continue;
      const like = `${tag}.${name}`;
      const nthLike = count(counts, like);
      first ??= { like, nthLike };
    }
    if (singular.has(tag)) return tag;
    if (!first) return `${tag}:nth-of-type(${nth})`;
    const { like, nthLike } = first;
    return nthLike === 1 ? like : `:nth-child(${nthLike} of ${like})`;
  }

  function count(counts: Map<string, number>, key: string): number {
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number;
  }

  /** Whether a class says what an element is: words without figures, and no state of it. */
  function isLastingClass(name: string): boolean {
    return /^(?!is-|has-|js-)[a-z]{2,30}(?:[-_]{1,2}[a-z]{2,30}){0,5}$/.test(name);
  }

  /** What may name an element by itself, the best first. */
  function namesOf(element: Element): string[] {
    const names = isLasting(element.id) ? [`#${element.id}`] : [];
    for (const mark of marks) {
      const value = element.getAttribute(mark) ?? '';
      if (isLasting(value)) names.push(`[${mark}="${value}"]`);
    }
    return names;
  }

  /** Whether a name was given by somebody: a long number in it is made anew each time. */
  function isLasting(name: string): boolean {
    return /^[A-Za-z][\w-]{0,99}$/.test(name) && !/\d{4}/.test(name);
  }

  function namesOnce(tree: Document | ShadowRoot): Set<string> {
    const once = new Set<string>();
    const seen = new Set<string>();
    for (const element of tree.querySelectorAll(['[id]', ...marks.map((mark) => `[${mark}]`)].join())) {
      for (const name of namesOf(element)) {
        if (seen.has(name)) once.delete(name);
        else once.add(name);
        seen.add(name);
      }
    }
    return once;
  }
}
