import type { ScriptPlace } from '../create-place-describer.ts';
import type { ScriptNode } from '../script-source.ts';
import type { ValueHit } from '../../values/value-hit.ts';
import type { UseCollector } from './create-use-collector.ts';
import type { Meaning } from './meaning.ts';
import type { StringText } from './string-text.ts';

const computed = {
  kind: 'unjudged',
  code: 'computed-color',
  reason: 'colours that a script puts together are not known before it runs',
} as const;

/** Gaps that say of a string that is whole that a colour is there for certain. */
const certain = new Set(['unresolved-variable', 'depends-on-context', 'value-too-long']);

/** The shape of a value that holds colours though it is not one: a gradient, a border, a shadow, a fallback. */
const valueShape =
  /gradient\(|^\s*var\(--|^\s*(?:inset\s+)?-?\d[\w.]*\s+(?:-?\d[\w.]*\s+){0,3}(?:solid|dashed|dotted|double|#|rgb|hsl)/i;

/** Reads a string that is a value of CSS, or one colour. `isPart`: it is put together with other text. */
export function readValueText(
  node: ScriptNode,
  { text, start, isComputed }: StringText,
  meaning: Extract<Meaning, { kind: 'value' }>,
  isPart: boolean,
  describe: () => ScriptPlace,
  { find, gaps, locate, addColor }: UseCollector,
): void {
  const { traits } = meaning;
  const hits = find(text, { ...traits, names: traits.names && !isToken.test(text) });
  const isWhole = hits.length === 1 && hits[0] !== undefined && isWholeOf(text, hits[0]);
  const isLoose = isComputed || isPart;
  if (meaning.whole && !isWhole && !isLoose && !valueShape.test(text)) return;
  let number = 0;
  for (const hit of hits) {
    if (hit.kind === 'gap' && (isLoose || certain.has(hit.code))) {
      const gap = isLoose ? computed : { kind: 'unjudged' as const, code: hit.code, reason: hit.reason };
      gaps.add(gap, locate(node, null, 0, 0, false));
    }
    if (hit.kind !== 'color') continue;
    addColor(describe(), {
      hit,
      place: locate(node, start, hit.start, hit.end, hit.replaceable),
      written: text.slice(hit.start, hit.end),
      number: ++number,
      meaning,
      isWhole: isWhole && !isLoose,
    });
  }
}

/** `gray.200` and `black/50` are tokens of a design system, not colours and something behind them. */
const isToken = /[a-z](?:\.[\da-z]|\/\d)/i;

/** Whether what was found is all that the text says. */
export function isWholeOf(text: string, { start, end }: Pick<ValueHit, 'start' | 'end'>): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}
