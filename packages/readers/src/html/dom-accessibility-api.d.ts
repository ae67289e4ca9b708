// The package describes its arguments as elements of a browser. This is what it asks of them.
declare module 'dom-accessibility-api' {
  type Element = import('./accessible-node.ts').AccessibleNode;

  type Options = { getComputedStyle?: never };

  export function computeAccessibleName(root: Element, options?: Options): string;
  export function getRole(element: Element): string | null;
}
