/** The elements that fit, in the order of the page. */
export function findAll(selector: string, within: ParentNode = document): HTMLElement[] {
  return Array.from(within.querySelectorAll<HTMLElement>(selector));
}

/** The first element of a kind that fits, where there is one. */
export function findFirst<Found extends Element>(
  selector: string,
  kind: new () => Found,
  within: ParentNode = document,
): Found | undefined {
  const found = within.querySelector(selector);
  return found instanceof kind ? found : undefined;
}
