import type { MarkupElement } from './element.ts';

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

/** The names of an element before those of what contains it, `outside`, which are all different. */
export function joinNames(
  element: MarkupElement,
  outside: readonly string[],
  inactive: ReadonlySet<MarkupElement>,
): readonly string[] {
  const isInactive = inactive.size > 0 && inactive.has(element);
  if (element.attributes.size === 0 && outside[0] === element.tag && !isInactive) return outside;
  const names = isInactive ? ['[disabled]'] : [];
  for (const name of namesOf(element)) {
    const short = name.length > maximumLength ? name.slice(0, maximumLength) : name;
    if (names.length >= maximumNames) break;
    if (!names.includes(short)) names.push(short);
  }
  return [...names, ...outside.filter((name) => !names.includes(name))];
}

function namesOf({ tag, attributes }: MarkupElement): string[] {
  const names = [tag];
  if (attributes.size === 0) return names;
  const id = attributes.get('id')?.value.trim() ?? '';
  if (id !== '') names.push(`#${id}`);
  for (const [name] of (attributes.get('class')?.value ?? '').matchAll(/\S+/g)) {
    if (names.push(`.${name}`) >= maximumNames) break;
  }
  for (const state of states) if (attributes.has(state)) names.push(`[${state}]`);
  for (const state of ariaStates) {
    if (attributes.get(state)?.value.trim().toLowerCase() === 'true') names.push(`[${state}="true"]`);
  }
  const role = attributes.get('role')?.value.trim().toLowerCase() ?? '';
  if (role !== '') names.push(`[role="${role}"]`);
  return names;
}

const states = ['disabled', 'hidden', 'inert'];
const ariaStates = ['aria-disabled', 'aria-hidden'];
