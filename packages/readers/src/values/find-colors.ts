import type { Definitions, DeviceColor, Reference } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';
import { isLengthName } from './color-words.ts';
import { couldHoldColor, hasSign } from './could-hold-color.ts';
import { findBesideVariables, type PartReaders, type UsedVariable } from './find-beside-variables.ts';
import { findPlainColors } from './find-plain-colors.ts';
import { makeGap, makeUnresolved } from './make-hit.ts';
import { parsePreprocessorColor } from './parse-preprocessor-color.ts';
import { distinctColors } from './read-color-function.ts';
import { readValue, type ValueContext } from './read-value.ts';
import type { FindColors, FindColorsOptions, ValueHit, ValueSyntax } from './value-hit.ts';
import { createLookUp, expandPlainVariables, maximumChain } from './variables.ts';

/** Longer than this a value is no colour that a person wrote; it is noted as a gap, not parsed. */
const maximumLength = 1_000_000;

const nothing: readonly ValueHit[] = [];

/** Makes the function that finds the colours of the values of one source, whose variables are `definitions`. */
export function createColorFinder(definitions: Definitions, syntax: ValueSyntax): FindColors {
  const known = Array.from({ length: 8 }, () => new Map<string, readonly ValueHit[]>());
  const knownVariables = new Map<string, readonly ValueHit[]>();
  const knownColors = new Map<string, DeviceColor | undefined>();
  let chain = 0;
  const lookUp = createLookUp(definitions);
  const context: ValueContext = { syntax, lookUp, parse, resolve };
  const parts: PartReaders = { parse, expand, resolve };
  return find;

  function find(value: string, options: FindColorsOptions): readonly ValueHit[] {
    if (!options.names && !hasSign(value)) return nothing;
    const values = known[toIndex(options)] ?? new Map<string, readonly ValueHit[]>();
    let hits = values.get(value);
    if (!hits) values.set(value, (hits = findIn(value, options)));
    return hits;
  }

  function findIn(value: string, options: FindColorsOptions): readonly ValueHit[] {
    if (!couldHoldColor(value, options.names, options.followsVariables)) return nothing;
    if (value.length > maximumLength) {
      return [makeGap(0, value.length, 'value-too-long', 'a value of more than a million characters')];
    }
    if (syntax === 'css') {
      const plain = findPlainColors(value, options, parse);
      if (plain) return plain;
      const besideVariables = findBesideVariables(value, options, parts);
      if (besideVariables) return besideVariables;
    }
    return readValue(value, options, context);
  }

  /** What a variable holds, at the place where it is used; a gap where nobody defines it and nothing stands in for it. */
  function resolve(
    { name, start, end, fallback }: UsedVariable,
    options: FindColorsOptions,
  ): readonly ValueHit[] {
    if (options.followsVariables === false) return nothing;
    const definition = definitions.get(name);
    if (!definition) {
      const isMissed = options.expectsColor && fallback.length === 0 && !isLengthName(name);
      return isMissed ? [makeUnresolved(start, end, name)] : nothing;
    }
    const reference: Reference = definition.judged ? 'judged-at-definition' : 'judged-here';
    return findInVariable(name, definition.values, options).flatMap((hit): ValueHit[] => {
      if (hit.kind === 'gap' || hit.kind === 'keyword') return [{ ...hit, start, end }];
      if (hit.kind !== 'color') return [];
      const through = hit.reference === 'judged-here' ? hit.reference : reference;
      return [{ kind: 'color', start, end, color: hit.color, reference: through, replaceable: false }];
    });
  }

  /** What a variable holds, found once; one that is defined through itself holds nothing. */
  function findInVariable(
    name: string,
    texts: readonly string[],
    options: FindColorsOptions,
  ): readonly ValueHit[] {
    const key = `${toIndex(options)} ${name}`;
    let hits = knownVariables.get(key);
    if (!hits) {
      if (chain >= maximumChain)
        return [makeGap(0, 0, 'variable-chain', `a chain of more than ${maximumChain} variables`)];
      knownVariables.set(key, nothing);
      chain++;
      hits = distinct(texts.flatMap((text) => find(text, options)));
      chain--;
      knownVariables.set(key, hits);
    }
    return hits;
  }

  function expand(text: string): readonly DeviceColor[] {
    const texts = expandPlainVariables(text, lookUp) ?? [];
    return distinctColors(texts.map(parse).filter((color) => color !== undefined));
  }

  /** A colour, parsed once: many values come to the same. */
  function parse(text: string): DeviceColor | undefined {
    if (!knownColors.has(text)) {
      const preprocessed = syntax === 'css' ? undefined : parsePreprocessorColor(text);
      knownColors.set(text, parseColor(text) ?? preprocessed);
    }
    return knownColors.get(text);
  }
}

/** A number for each of the eight ways to look at a value. */
function toIndex({ names, expectsColor, followsVariables = true }: FindColorsOptions): number {
  return (names ? 4 : 0) + (expectsColor ? 2 : 0) + (followsVariables ? 1 : 0);
}

function distinct(hits: readonly ValueHit[]): readonly ValueHit[] {
  if (hits.length < 2) return hits;
  return [...new Map(hits.map((hit) => [toKey(hit), hit])).values()];
}

/** The same for what is the same wherever it stands. */
function toKey(hit: ValueHit): string {
  if (hit.kind !== 'color' || hit.color.space === 'spot') return JSON.stringify({ ...hit, start: 0, end: 0 });
  const { space, components, alpha } = hit.color;
  return `${space} ${components.join()} ${alpha} ${hit.reference ?? ''}`;
}
