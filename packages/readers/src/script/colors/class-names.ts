import { readPropertyTraits, type PropertyTraits } from '../../values/property-roles.ts';

/** A value in a class name of Tailwind, and where it stands in the list of classes. */
export type ClassValue = {
  text: string;
  start: number;
  property: string;
  traits: PropertyTraits;
  /** What the class multiplies the alpha of its colour by: `/50` is 0.5. */
  alpha: number;
  /** The conditions before it: `hover:`, `md:`. */
  variants: string;
};

/** The property that a utility sets; the longest beginning counts. */
const utilities: Readonly<Record<string, string>> = {
  bg: 'background-color',
  text: 'color',
  border: 'border-color',
  divide: 'border-color',
  outline: 'outline-color',
  ring: 'outline-color',
  'inset-ring': 'box-shadow',
  'ring-offset': 'outline-color',
  shadow: 'box-shadow',
  'inset-shadow': 'box-shadow',
  'drop-shadow': 'box-shadow',
  'text-shadow': 'text-shadow',
  fill: 'fill',
  stroke: 'stroke',
  from: 'background-color',
  via: 'background-color',
  to: 'background-color',
  accent: 'accent-color',
  caret: 'caret-color',
  decoration: 'text-decoration-color',
  placeholder: 'color',
  underline: 'text-decoration-color',
};

const classPattern = /[^\s"'`]+/g;
const arbitrary =
  /^(!?-?)([a-z][a-z-]*)-\[([^[\]]+)\]!?(?:\/(?:\[?(\d{1,3}(?:\.\d{1,4})?|\.\d{1,4})(%?)\]?))?!?$/;
const declaration = /^!?\[(--[\w-]+|[a-z-]+):(.+)\]!?$/;

/** The arbitrary values in a list of classes: `bg-[#123456]`, `hover:text-[rgb(0_0_0/50%)]`, `[--brand:#123456]`. */
export function readClassNames(classes: string): ClassValue[] {
  const found: ClassValue[] = [];
  for (const { 0: name, index } of classes.matchAll(classPattern)) {
    if (!name.includes('[') || name.length > maximumLength) continue;
    const at = endOfVariants(name);
    const value = readUtility(name.slice(at));
    if (value) found.push({ ...value, start: index + at + value.start, variants: name.slice(0, at) });
  }
  return found;
}

/** Longer than this nobody writes a class. */
const maximumLength = 2000;

function readUtility(name: string): Omit<ClassValue, 'variants'> | undefined {
  const own = declaration.exec(name);
  if (own) {
    const [whole, property = '', text = ''] = own;
    const start = whole.indexOf(':') + 1;
    return { text: spaced(text), start, property, traits: traitsOf(property), alpha: 1 };
  }
  const match = arbitrary.exec(name);
  if (!match) return undefined;
  const [, sign = '', utility = '', text = '', number, percent] = match;
  const property = propertyOf(utility);
  if (property === undefined) return undefined;
  const hint = /^[a-z-]+:/.exec(text)?.[0] ?? '';
  const start = sign.length + utility.length + 2 + hint.length;
  const share =
    number === undefined ? 1 : percent === '' && name.includes('/[') ? Number(number) : Number(number) / 100;
  return {
    text: spaced(text.slice(hint.length)),
    start,
    property,
    traits: traitsOf(property),
    alpha: Math.min(1, share),
  };
}

/** `border-t-[…]` sets a border as `border-[…]` does. */
function propertyOf(utility: string): string | undefined {
  if (Object.hasOwn(utilities, utility)) return utilities[utility];
  return /^(?:border|divide)-(?:[trblxyse]|bs|be)$/.test(utility) ? 'border-color' : undefined;
}

function traitsOf(property: string): PropertyTraits {
  return { ...readPropertyTraits(property), expectsColor: false };
}

/** Tailwind writes a space as `_`. */
function spaced(text: string): string {
  return text.replaceAll('_', ' ');
}

/** Where the class itself begins behind its conditions; a colon in brackets ends none. */
function endOfVariants(name: string): number {
  let depth = 0;
  let end = 0;
  for (let at = 0; at < name.length; at++) {
    const character = name[at];
    if (character === '[' || character === '(') depth++;
    else if (character === ']' || character === ')') depth--;
    else if (character === ':' && depth === 0) end = at + 1;
  }
  return end;
}
