import * as v from 'valibot';
import { quoteValue } from './data-error.ts';
import { nearestName, suggestName } from './nearest-name.ts';

type Entries = Record<string, v.GenericSchema>;

/**
 * An object in which every key is known. The messages here and in the other parts have the form `cause; cure`, as
 * `writeDataError` wants them; several are separated by line breaks.
 */
export function strict<const Own extends Entries>(entries: Own) {
  const keys = Object.keys(entries);
  const isObject = (input: unknown) => typeof input === 'object' && input !== null && !Array.isArray(input);
  return v.pipe(
    v.custom<v.InferInput<v.StrictObjectSchema<Own, undefined>>>(
      isObject,
      ({ input }) => `${quoteValue(input)} is not an object; write { … } with ${quoteAll(keys.slice(0, 4))}`,
    ),
    strictEntries(entries),
  );
}

/** The same without a word for what is no object at all: a part of a variant, which has its own. */
export function strictEntries<const Own extends Entries>(entries: Own) {
  return v.strictObject(entries, ({ expected, path }) => {
    const [item] = path ?? [];
    if (expected === 'never') return describeUnknown(item?.input, Object.keys(entries));
    const key = String(item?.key);
    return `"${key}" is missing; add it${describeEntry(entries[key])}`;
  });
}

/** The library stops at the first unknown key; people want to hear of all of them. */
function describeUnknown(object: unknown, known: readonly string[]): string {
  return Object.keys(object ?? {})
    .filter((key) => !known.includes(key))
    .slice(0, 10)
    .map((key) => `${quoteValue(key)} is not a known key; ${suggestName(key, known)}`)
    .join('\n');
}

function describeEntry(schema: v.GenericSchema | undefined): string {
  const description = schema && v.getDescription(schema);
  return description === undefined ? '' : `: ${description.replace(/\.$/, '')}`;
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

/** Text that says something. */
export function text(description: string) {
  return v.pipe(
    v.string(({ input }) => `${quoteValue(input)} is not text; write it in quotation marks`),
    v.regex(/\S/, 'the text is empty; write it or remove the key'),
    v.description(description),
  );
}

/** Text that may be empty. */
export function anyText(description: string) {
  return v.pipe(
    v.string(({ input }) => `${quoteValue(input)} is not text; write it in quotation marks`),
    v.description(description),
  );
}

/** A number within bounds, bounds included. */
export function number(minimum: number, maximum: number, description: string) {
  const message = ({ input }: { input: unknown }) =>
    `${quoteValue(input)} is not a number from ${String(minimum)} to ${String(maximum)}; write one`;
  return v.pipe(
    v.number(message),
    v.minValue(minimum, message),
    v.maxValue(maximum, message),
    v.description(description),
  );
}

/** `true` or `false`. */
export function flag(description: string) {
  return v.pipe(
    v.boolean(({ input }) => `${quoteValue(input)} is neither true nor false; write one of them`),
    v.description(description),
  );
}

/** One of some words. */
export function oneOf<const Words extends readonly string[]>(words: Words, description: string) {
  return v.pipe(
    v.picklist(words, ({ input }) => {
      const nearest = typeof input === 'string' ? nearestName(input, words) : undefined;
      const cure = nearest === undefined ? `one of ${quoteAll(words)}` : `"${nearest}"`;
      return `${quoteValue(input)} is not known here; write ${cure}`;
    }),
    v.description(description),
  );
}

/** A list. */
export function list<const Item extends v.GenericSchema>(item: Item, description: string) {
  return v.pipe(
    v.array(item, ({ input }) => `${quoteValue(input)} is not a list; write [ … ]`),
    v.description(description),
  );
}

/** A list with at least one item. */
export function fullList<const Item extends v.GenericSchema>(item: Item, description: string) {
  return v.pipe(
    v.array(item, ({ input }) => `${quoteValue(input)} is not a list; write [ … ]`),
    v.minLength(1, 'the list is empty; write at least one'),
    v.description(description),
  );
}

/** A colour as `#RRGGBB`. */
export function hexColor(description: string) {
  const message = ({ input }: { input: unknown }) =>
    `${quoteValue(input)} is not a colour; write six hexadecimal digits`;
  return v.pipe(v.string(message), v.regex(/^#[0-9a-fA-F]{6}$/, message), v.description(description));
}

/** Cyan, magenta, yellow and black in per cent. */
export function inks(description: string) {
  const ink = number(0, 100, 'One ink in per cent.');
  return v.pipe(
    v.custom<[number, number, number, number]>(
      (input) => Array.isArray(input) && input.length === 4,
      ({ input }) =>
        Array.isArray(input)
          ? `the list has ${String(input.length)} numbers; write four, cyan, magenta, yellow and black in per cent`
          : `${quoteValue(input)} is not a list; write [cyan, magenta, yellow, black] in per cent`,
    ),
    v.strictTuple([ink, ink, ink, ink]),
    v.description(description),
  );
}
