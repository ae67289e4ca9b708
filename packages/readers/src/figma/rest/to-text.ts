import type { FigmaText, TextRange } from '../model/figma-node.ts';
import { entryOf, isGiven, toFields, toList, toNumber, toText as readString, type Fields } from './fields.ts';
import { toPaint, toPaints } from './to-paint.ts';

type Look = Omit<TextRange, 'start' | 'end'>;

/** The text of a layer; `undefined` where it has none. */
export function toText(node: Fields): FigmaText | undefined {
  const characters = readString(node['characters']);
  if (characters === undefined) return undefined;
  const looks = createLooks(node);
  const overrides = toList(node['characterStyleOverrides']);
  const ranges: TextRange[] = [];
  // The list may be shorter than the text, whose rest then has the style of the whole.
  const end = Math.min(overrides.length, characters.length);
  let start = 0;
  while (start < end) {
    const key = keyOf(overrides[start]);
    let next = start + 1;
    while (next < end && keyOf(overrides[next]) === key) next++;
    addRange(ranges, start, next, looks(key));
    start = next;
  }
  if (start < characters.length) addRange(ranges, start, characters.length, looks('0'));
  return { characters, ranges };
}

function addRange(ranges: TextRange[], start: number, end: number, look: Look): void {
  const before = ranges.at(-1);
  // Styles that differ in nothing that is read here are one.
  if (before && before.end === start && isSameLook(before, look)) before.end = end;
  else ranges.push({ start, end, ...look });
}

function isSameLook(one: Look, other: Look): boolean {
  return (
    one.fills === other.fills &&
    one.fillStyle === other.fillStyle &&
    one.decoration === other.decoration &&
    one.fontSize === other.fontSize &&
    one.fontWeight === other.fontWeight
  );
}

function keyOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '0';
}

/** Makes the function that gives the look under a key of the table, each made once. Key 0 is the style of the whole. */
function createLooks(node: Fields): (key: string) => Look {
  const style = toFields(node['style']) ?? {};
  const table = toFields(node['styleOverrideTable']);
  // The fills of a note or a shape are its own; what its text is painted with is not saved.
  const isTextLayer = node['type'] === 'TEXT' || node['type'] === 'TEXT_PATH';
  const fillStyle = isTextLayer ? readString(toFields(node['styles'])?.['fill']) : undefined;
  const decoration = readDecoration(style);
  const whole: Look = {
    fills: isTextLayer ? toPaints(node['fills'], toFields(node['boundVariables'])?.['fills']) : [],
    ...(fillStyle !== undefined && { fillStyle }),
    ...(decoration && { decoration }),
    fontSize: toNumber(style['fontSize']),
    fontWeight: toNumber(style['fontWeight']),
  };
  const looks = new Map<string, Look>([['0', whole]]);
  return (key) => {
    let look = looks.get(key);
    if (!look) looks.set(key, (look = toLook(entryOf(table, key), whole)));
    return look;
  };
}

function toLook(override: Fields | null, whole: Look): Look {
  if (!override) return whole;
  const fontSize = toNumber(override['fontSize']) ?? whole.fontSize;
  const fontWeight = toNumber(override['fontWeight']) ?? whole.fontWeight;
  const decoration = readDecoration(override) ?? whole.decoration;
  const rest = { fontSize, fontWeight, ...(decoration && { decoration }) };
  if (!isGiven(override['fills'])) {
    return {
      fills: whole.fills,
      ...(whole.fillStyle !== undefined && { fillStyle: whole.fillStyle }),
      ...rest,
    };
  }
  const fillStyle = readString(override['inheritFillStyleId']);
  const bound = toFields(override['boundVariables'])?.['fills'];
  return {
    fills: toPaints(override['fills'], bound),
    ...(fillStyle !== undefined && { fillStyle }),
    ...rest,
  };
}

/** The paint of an underline, as the plugin API keeps it: `{ value: paint }`, or `{ value: 'AUTO' }` for none of its own. */
function readDecoration(style: Fields) {
  const value = toFields(toFields(style['textDecorationColor'])?.['value']);
  return value ? toPaint({ type: 'SOLID', ...value }) : undefined;
}
