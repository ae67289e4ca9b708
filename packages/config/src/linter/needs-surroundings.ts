import { isMark, type Matcher, type Settings } from '@brandlint/core';

/**
 * Whether what surrounds an element decides about its colours: areas, artwork, logos or waivers are named by containers. A
 * host that sees a style attribute without what stands around it cannot judge it then.
 */
export function needsSurroundings({ areas, partners, logos, waivers = [] }: Settings): boolean {
  const matchers = [
    ...areas,
    ...partners.map(({ artwork }) => artwork),
    logos,
    ...waivers.map(({ where }) => where),
  ];
  return matchers.some(namesContainers);
}

/** Marks of designs are no containers of a page. */
function namesContainers({ within = [] }: Matcher): boolean {
  return within.some((pattern) => !isMark(pattern));
}
