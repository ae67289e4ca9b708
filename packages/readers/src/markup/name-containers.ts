import { attributeOf, type MarkupElement } from './element.ts';

/** More names and ancestors than this are left out, outermost first: a page nested ten thousand deep stays small. */
const maximumNames = 400;
const maximumAncestors = 256;

/** Longer than this a name is cut: it serves to recognise a place. */
const maximumLength = 300;

/**
 * What an element is and what contains it, innermost first: tags, `#id`, `.class`, and states such as `[disabled]` and
 * `[aria-hidden="true"]`; then `outer`. An `inactive` element is named as a disabled one.
 */
export function nameContainers(
  element: MarkupElement,
  outer: readonly string[],
  inactive: ReadonlySet<MarkupElement>,
): string[] {
  const names = new Set<string>();
  let at: MarkupElement | undefined = element;
  for (let step = 0; at && step < maximumAncestors && names.size < maximumNames; step++, at = at.parent) {
    if (inactive.has(at)) names.add('[disabled]');
    for (const name of namesOf(at)) {
      names.add(name.slice(0, maximumLength));
      if (names.size >= maximumNames) break;
    }
  }
  for (const name of outer) names.add(name);
  return [...names];
}

/** The names of an element before those of what contains it, `outside`. */
export function joinNames(
  element: MarkupElement,
  outside: readonly string[],
  inactive: ReadonlySet<MarkupElement>,
): readonly string[] {
  if (element.attributes.size === 0 && outside[0] === element.tag && !inactive.has(element)) return outside;
  const names = new Set<string>();
  if (inactive.has(element)) names.add('[disabled]');
  for (const name of namesOf(element)) {
    names.add(name.slice(0, maximumLength));
    if (names.size >= maximumNames) break;
  }
  for (const name of outside) names.add(name);
  return [...names];
}

function* namesOf(element: MarkupElement): Generator<string> {
  const { tag, attributes } = element;
  yield tag;
  if (attributes.size === 0) return;
  const id = attributeOf(element, 'id').trim();
  if (id !== '') yield `#${id}`;
  for (const [name] of attributeOf(element, 'class').matchAll(/\S+/g)) yield `.${name}`;
  for (const state of ['disabled', 'hidden', 'inert']) if (attributes.has(state)) yield `[${state}]`;
  for (const state of ['aria-disabled', 'aria-hidden']) {
    if (attributeOf(element, state).trim().toLowerCase() === 'true') yield `[${state}="true"]`;
  }
  const role = attributeOf(element, 'role').trim().toLowerCase();
  if (role !== '') yield `[role="${role}"]`;
}
